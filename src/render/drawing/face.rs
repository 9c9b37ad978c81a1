//! How wide words are in the four faces of a drawing, and how they break into lines that fit.
//!
//! A drawing is laid out before anybody knows which fonts there are where it is shown. So the widths are those of Helvetica
//! and Times, which Arial, Liberation, Nimbus and Tinos share, and every text says how long it was reckoned to be
//! (`textLength`): what was found free of collisions stays so in any font.

use crate::claim::OMITTED;

/// A face of a drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    /// Data and labels.
    Sans,
    /// What must be seen first.
    SansBold,
    /// Words that somebody said.
    Serif,
    /// A sentence of ours.
    SerifBold,
}

// The widths in thousandths of the size are those of Adobe's metrics for the core fonts of PostScript (AFM 1990), which
// may be used and given on freely.

/// Helvetica, from the space to the tilde.
#[rustfmt::skip]
const SANS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
/// Helvetica-Bold, from the space to the tilde.
#[rustfmt::skip]
const SANS_BOLD: [u16; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];
/// Times-Roman, from the space to the tilde.
#[rustfmt::skip]
const SERIF: [u16; 95] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
    556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
    722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
    278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];
/// Times-Bold, from the space to the tilde.
#[rustfmt::skip]
const SERIF_BOLD: [u16; 95] = [
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667,
    611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722,
    722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556,
    278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
];

/// Marks outside of ASCII that drawings are full of, in the order of [`Face`].
const MARKS: &[(char, [u16; 4])] = &[
    ('“', [333, 500, 444, 500]),
    ('”', [333, 500, 444, 500]),
    ('‘', [222, 278, 333, 333]),
    ('’', [222, 278, 333, 333]),
    ('…', [1000, 1000, 1000, 1000]),
    ('→', [1000, 1000, 1000, 1000]),
    ('–', [556, 556, 500, 500]),
    ('—', [1000, 1000, 1000, 1000]),
    ('·', [278, 278, 250, 250]),
    ('\u{a0}', [278, 278, 250, 250]),
];

/// A letter of another script: most are about so wide, and those of East Asia as wide as they are high.
const OTHER: u16 = 600;
const WIDE: u16 = 1000;
/// The first character of the scripts that are written in squares (Hangul Jamo), by Unicode.
const SQUARES: char = '\u{1100}';

impl Face {
    fn letter(self, c: char) -> u16 {
        let table = match self {
            Self::Sans => &SANS,
            Self::SansBold => &SANS_BOLD,
            Self::Serif => &SERIF,
            Self::SerifBold => &SERIF_BOLD,
        };
        let known = (c as usize).checked_sub(32).and_then(|it| table.get(it)).copied();
        let mark = || MARKS.iter().find(|it| it.0 == c).map(|it| it.1[self as usize]);
        known.or_else(mark).unwrap_or(if c < SQUARES { OTHER } else { WIDE })
    }

    /// How wide a text is at a size, in the units of the size.
    pub(super) fn width(self, text: &str, size: f64) -> f64 {
        text.chars().map(|it| f64::from(self.letter(it))).sum::<f64>() * size / 1000.0
    }

    /// The text as lines no wider than `room`, at most so many of them: the last one ends on [`OMITTED`] where words are
    /// left over, before the mark that closes a quotation. A no-break space does not break; a word that is wider than a
    /// line does.
    pub(super) fn wrap(self, text: &str, size: f64, room: f64, most: usize) -> Vec<String> {
        let space = self.width(" ", size);
        let (mut lines, mut line, mut used) = (Vec::new(), String::new(), 0.0);
        for piece in text.split(' ').filter(|it| !it.is_empty()).flat_map(|it| self.pieces(it, size, room)) {
            let width = self.width(piece, size);
            if !line.is_empty() && used + space + width > room {
                lines.push(std::mem::take(&mut line));
                if lines.len() == most {
                    self.end(&mut lines, size, room, text.ends_with('”'));
                    return lines;
                }
            }
            if line.is_empty() {
                used = width;
            } else {
                line.push(' ');
                used += space + width;
            }
            line.push_str(piece);
        }
        lines.extend(Some(line).filter(|it| !it.is_empty()));
        lines
    }

    /// One line of it: see [`Face::wrap`].
    pub(super) fn line(self, text: &str, size: f64, room: f64) -> String {
        self.wrap(text, size, room, 1).pop().unwrap_or_default()
    }

    /// The same number of lines as [`Face::wrap`] makes, of nearly equal length: no last word stands alone.
    pub(super) fn even(self, text: &str, size: f64, room: f64, most: usize) -> Vec<String> {
        const STEP: f64 = 6.0;
        let is_cut = |lines: &[String]| lines.last().is_some_and(|it| it.contains(OMITTED));
        let (mut lines, mut room) = (self.wrap(text, size, room, most), room);
        while lines.len() > 1 && !is_cut(&lines) && room > 60.0 {
            room -= STEP;
            let closer = self.wrap(text, size, room, most);
            if closer.len() > lines.len() || is_cut(&closer) {
                break;
            }
            lines = closer;
        }
        lines
    }

    /// Makes the last line end as one that is cut.
    fn end(self, lines: &mut [String], size: f64, room: f64, is_quoted: bool) {
        let end = format!(" {OMITTED}{}", if is_quoted { "”" } else { "" });
        let Some(last) = lines.last_mut() else { return };
        while self.width(last, size) + self.width(&end, size) > room {
            match last.rfind(' ') {
                Some(at) => last.truncate(at),
                None if last.is_empty() => break,
                None => drop(last.pop()),
            }
        }
        last.push_str(if last.is_empty() { end.trim_start() } else { &end });
    }

    /// A word in pieces that fit on a line: most are one. A longer one breaks behind a hyphen where the rest of
    /// the line then has room, and anywhere else.
    fn pieces(self, word: &str, size: f64, room: f64) -> Vec<&str> {
        let (mut pieces, mut start, mut used) = (Vec::new(), 0, 0.0);
        for (at, c) in word.char_indices() {
            let width = f64::from(self.letter(c)) * size / 1000.0;
            if at > start && used + width > room {
                let hyphen = word[start..at].rfind('-').map(|it| start + it + 1);
                let end = hyphen.filter(|it| self.width(&word[*it..at], size) + width <= room).unwrap_or(at);
                pieces.push(&word[start..end]);
                (start, used) = (end, self.width(&word[end..at], size));
            }
            used += width;
        }
        pieces.push(&word[start..]);
        pieces
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_text_that_is_cut_says_so_inside_its_marks() {
        let lines = Face::Sans.wrap("“We will build the bridge, and the pier, and the road”", 13.0, 120.0, 2);
        assert_eq!(lines, ["“We will build the", "bridge, and the […]”"]);
        assert_eq!(Face::Sans.wrap("Cleo Ostergaard-Lindqvist", 13.0, 90.0, 3), ["Cleo", "Ostergaard-", "Lindqvist"]);
        let long = Face::Sans.wrap(&"x".repeat(200), 13.0, 60.0, 2);
        assert!(long.len() == 2 && long[1].ends_with(OMITTED), "{long:?}");
    }

    #[test]
    fn lines_are_evened_out_and_keep_their_number() {
        let text = "One two three four five six seven eight nine ten";
        let (wrapped, even) = (Face::Sans.wrap(text, 13.0, 200.0, 9), Face::Sans.even(text, 13.0, 200.0, 9));
        assert_eq!(wrapped.len(), even.len());
        assert!(Face::Sans.width(&even[0], 13.0) < Face::Sans.width(&wrapped[0], 13.0));
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_its_room_and_no_letter_is_lost(text in "[a-zé栈 “”\u{a0}-]{0,80}", room in 40.0..300.0_f64, most in 1..5_usize) {
            let lines = Face::Serif.wrap(&text, 13.0, room, most);
            prop_assert!(lines.len() <= most);
            prop_assert!(lines.iter().all(|it| Face::Serif.width(it, 13.0) <= room + 0.001), "{lines:?}");
            let whole = |text: &str| text.replace(' ', "");
            let shown = whole(&lines.concat());
            prop_assert!(shown == whole(&text) || shown.contains(OMITTED));
        }
    }
}
