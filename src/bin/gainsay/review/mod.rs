//! Going through drafts on the terminal: the state and what keys do to it, its screen, and the loop between the two.

mod app; // what is on the screen, and what a key does to it
mod bottom_pane; // what stands below the passage while something is asked
mod field; // one line of a form
mod form; // what is typed of a claim, a speaker, a topic
mod keys; // one key each
mod many; // some of many drafts, and all of them at once
mod naming; // topics for drafts that have none
mod naming_screen; // the same as a frame of lines
mod offers; // what one key takes
mod picker; // a list to pick from
mod program; // a program beside us: lines to it and from it
mod reader; // what the user's own reader proposes
mod refusal; // why nothing was written, and which key mends that
mod rows; // what is told of a draft
mod screen; // a frame of lines
mod stance; // one key each
#[cfg(test)]
mod tests; // frames as text
mod theme; // colours, and what stands for them
mod wrap; // styled words in lines

use std::fs::File;
use std::io::{self, IsTerminal, stdin, stdout};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use ratatui::crossterm::event::{self, DisableBracketedPaste, EnableBracketedPaste, Event, KeyEvent};
use ratatui::crossterm::execute;
use ratatui::crossterm::style::force_color_output;
use ratatui::{DefaultTerminal, Frame};
use signal_hook::consts::SIGTERM;
use signal_hook::flag;

use crate::failure::Failure;

pub(crate) use app::App;
use app::Flow;
pub(crate) use many::meant;
pub(crate) use naming::Naming;
pub(crate) use reader::{Reader, ReaderArgs};
pub(crate) use screen::counts;
pub(crate) use stance::CHOICES;
pub(crate) use theme::Theme;

/// The terminal while it is ours. However this ends, it is given back as it was.
struct Held(DefaultTerminal);

impl Held {
    fn take() -> io::Result<Self> {
        let held = Self(ratatui::try_init()?);
        // What is pasted must not be taken for keys.
        execute!(stdout(), EnableBracketedPaste)?;
        Ok(held)
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        give_back();
    }
}

fn give_back() {
    // Of a terminal that is gone there is nothing to give back.
    let _ = execute!(stdout(), DisableBracketedPaste);
    let _ = ratatui::try_restore();
}

/// Whether there is a terminal to show drafts on and to read keys from. An article may have come on standard input; keys
/// then come from the terminal itself.
pub(crate) fn is_possible() -> bool {
    stdout().is_terminal() && (stdin().is_terminal() || cfg!(unix) && File::open("/dev/tty").is_ok())
}

/// Ends the program where its terminal goes and nothing else ends it, since reading keys would never return; and where
/// it is told to end, with the terminal as it was. What was decided is on file.
fn end_when_told() -> io::Result<()> {
    let told = Arc::new(AtomicBool::new(false));
    flag::register(SIGTERM, Arc::clone(&told))?;
    thread::spawn(move || {
        while stdout().is_terminal() && !told.load(Ordering::Relaxed) {
            thread::sleep(Duration::from_millis(200));
        }
        give_back();
        std::process::exit(2);
    });
    Ok(())
}

/// What is shown on the terminal until it is left.
pub(crate) trait Shown {
    /// Draws all of it.
    fn draw(&self, frame: &mut Frame<'_>, theme: Theme);
    /// Takes a key.
    fn press(&mut self, key: KeyEvent) -> Flow;
    /// Takes what was pasted.
    fn paste(&mut self, text: &str);
    /// The file that an editor is opened for.
    fn file(&self) -> Option<PathBuf>;
    /// Takes notice of what the editor did, or of why there was none.
    fn after_editor(&mut self, failed: Option<String>);
    /// Whether something may come that is no key.
    fn is_waiting(&self) -> bool {
        false
    }
    /// Takes in what has come; tells whether anything else is to be shown for it.
    fn catch_up(&mut self) -> bool {
        false
    }
}

impl Shown for App {
    fn draw(&self, frame: &mut Frame<'_>, theme: Theme) {
        screen::draw(frame, self, theme);
    }
    fn press(&mut self, key: KeyEvent) -> Flow {
        self.press(key)
    }
    fn paste(&mut self, text: &str) {
        self.paste(text);
    }
    fn file(&self) -> Option<PathBuf> {
        self.current().map(|it| self.session.full_path(it))
    }
    fn after_editor(&mut self, failed: Option<String>) {
        self.after_editor(failed);
    }
    fn is_waiting(&self) -> bool {
        self.is_waiting()
    }
    fn catch_up(&mut self) -> bool {
        self.catch_up()
    }
}

impl Shown for Naming {
    fn draw(&self, frame: &mut Frame<'_>, theme: Theme) {
        naming_screen::draw(frame, self, theme);
    }
    fn press(&mut self, key: KeyEvent) -> Flow {
        self.press(key)
    }
    fn paste(&mut self, text: &str) {
        self.paste(text);
    }
    fn file(&self) -> Option<PathBuf> {
        None
    }
    fn after_editor(&mut self, _: Option<String>) {}
}

/// How often it is looked whether something came that is no key.
const TICK: Duration = Duration::from_millis(50);

/// The next key, paste or resize; nothing where something else came that is to be shown.
fn next_event(shown: &mut impl Shown) -> io::Result<Option<Event>> {
    while shown.is_waiting() && !event::poll(TICK)? {
        if shown.catch_up() {
            return Ok(None);
        }
    }
    event::read().map(Some)
}

/// Shows it on the terminal until it is left.
pub(crate) fn run(shown: &mut impl Shown, theme: Theme) -> io::Result<()> {
    // Whether there are colours was decided with more in view than the terminal library has.
    force_color_output(theme.color);
    let mut held = Held::take()?;
    end_when_told()?;
    loop {
        held.0.draw(|frame| shown.draw(frame, theme))?;
        let flow = match next_event(shown)? {
            Some(Event::Key(key)) => shown.press(key),
            Some(Event::Paste(text)) => {
                shown.paste(&text);
                Flow::Stay
            }
            _ => Flow::Stay,
        };
        match flow {
            Flow::Stay => {}
            Flow::Quit => return Ok(()),
            Flow::Editor => {
                let Some(file) = shown.file() else { continue };
                drop(held);
                let failed = edit::edit_file(file).err().map(|it| format!("cannot open an editor: {it}"));
                held = Held::take()?;
                shown.after_editor(failed);
            }
        }
    }
}

/// What is said where the terminal went away.
pub(crate) fn terminal_gone(error: io::Error) -> Failure {
    Failure::new(format!("the terminal is gone: {error}")).hinted("what was decided is on file")
}
