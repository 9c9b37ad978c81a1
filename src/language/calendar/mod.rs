//! Expressions of time: dates, stretches and deadlines as English words and calendars have them.

pub mod clock; // times of the day
mod date; // dates as calendars print them
mod date_range; // two dates made one stretch
pub mod deadline; // by when something must be or will be done
mod doubt; // whether words and figures of the calendar stand for it
pub mod duration; // lengths of time
pub mod moment; // every date that a text names, resolved on the day of speaking
mod place; // what has no year or week, placed around the day of speaking
mod pointed_back; // days that words only point back to
mod relative_date; // dates counted from the day of speaking
mod sign; // what each token may mean in an expression of time
mod signs; // a text as a row of calendar signs
mod stated; // what words spell out of the calendar where they mean a part of it
pub mod times; // all expressions of time of a text, read once
mod unit; // where a day lies in the calendar
mod word; // the words that expressions of time are made of
mod yearly; // what comes round every year, and its parts
