//! How the screen of a review looks: what each sort of word is set in, with colours and without.

use ratatui::style::{Color, Modifier, Style};

/// Whether colours may be used.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Theme {
    pub(crate) color: bool,
}

impl Theme {
    /// A colour, or what stands for it where there are none.
    fn tinted(self, color: Color, otherwise: Modifier) -> Style {
        if self.color { Style::new().fg(color) } else { Style::new().add_modifier(otherwise) }
    }

    /// What is read: plain.
    pub(crate) fn plain(self) -> Style {
        Style::new()
    }

    /// Names, kinds, keys.
    pub(crate) fn strong(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// What stands back: labels, hints, the frame.
    pub(crate) fn faint(self) -> Style {
        Style::new().add_modifier(Modifier::DIM)
    }

    /// What the draft says, in its passage.
    pub(crate) fn content(self) -> Style {
        self.tinted(Color::Cyan, Modifier::UNDERLINED)
    }

    /// Which of it is quoted.
    pub(crate) fn quoted(self) -> Style {
        self.content().add_modifier(Modifier::BOLD)
    }

    /// What keeps a draft from being accepted, and what was refused.
    pub(crate) fn warning(self) -> Style {
        self.tinted(Color::Yellow, Modifier::BOLD)
    }

    /// A change of position.
    pub(crate) fn changed(self) -> Style {
        self.tinted(Color::Magenta, Modifier::BOLD).add_modifier(Modifier::BOLD)
    }

    /// For the proposition.
    pub(crate) fn good(self) -> Style {
        self.tinted(Color::Green, Modifier::empty())
    }

    /// Against it.
    pub(crate) fn bad(self) -> Style {
        self.tinted(Color::Red, Modifier::empty())
    }

    /// What the cursor is on in a list.
    pub(crate) fn selected(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }
}
