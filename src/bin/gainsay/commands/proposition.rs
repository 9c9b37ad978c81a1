//! The proposition that a line asks about: most lines of a file ask about that of the line before, which is read once.

use std::cell::RefCell;
use std::rc::Rc;

use gainsay::reading::proposition::Proposition;

thread_local! {
    /// The one that was asked about last, with its text.
    static LAST: RefCell<Option<(String, Rc<Proposition>)>> = const { RefCell::new(None) };
}

/// A proposition as it is read.
pub(crate) fn read(text: &str) -> Rc<Proposition> {
    LAST.with_borrow_mut(|last| match last {
        Some((known, proposition)) if known == text => Rc::clone(proposition),
        _ => Rc::clone(&last.insert((text.to_owned(), Rc::new(Proposition::read(text)))).1),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_text_is_read_once_and_another_one_anew() {
        let [one, same, other] = ["Ban it.", "Ban it.", "Keep it."].map(read);
        assert!(Rc::ptr_eq(&one, &same) && !Rc::ptr_eq(&one, &other));
        assert!(!Rc::ptr_eq(&one, &read("Ban it.")));
    }
}
