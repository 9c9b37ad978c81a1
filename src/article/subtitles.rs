//! Subtitles, in WebVTT or SubRip: what is spoken, turn by turn, with the time at which it stands.
//!
//! WebVTT: <https://www.w3.org/TR/webvtt1/>. SubRip has no standard: a number, a line with two times, lines of text.

use super::turns::Turns;
use super::{Article, characters};

/// A longer silence after a whole sentence begins a paragraph, in milliseconds.
const SILENCE: u64 = 3_000;

/// A label before what is said has no more characters.
const LONGEST_LABEL: usize = 40;

/// Characters that stand for others in WebVTT, and in much SubRip.
const ESCAPES: &[(&str, &str)] = &[
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&nbsp;", " "),
    ("&lrm;", ""),
    ("&rlm;", ""),
    ("&quot;", "\""),
    ("&#39;", "'"),
    ("&amp;", "&"),
];

/// Whether a text is one of subtitles, by how it begins.
pub(super) fn is_subtitles(text: &str) -> bool {
    let mut lines = text.trim_start_matches('\u{feff}').lines().map(str::trim).skip_while(|it| it.is_empty());
    match lines.next() {
        Some(first) if first == "WEBVTT" || first.starts_with("WEBVTT ") || first.starts_with("WEBVTT\t") => true,
        Some(first) if first.bytes().all(|it| it.is_ascii_digit()) => {
            lines.next().is_some_and(|it| times(it).is_some())
        }
        Some(first) => times(first).is_some(),
        None => false,
    }
}

/// The article that subtitles are: without a title and a day, which they do not tell.
pub(super) fn subtitles(text: &str) -> Article {
    let text = characters::sanitized(text.to_owned());
    let (mut turns, mut ended, mut last) = (Turns::default(), None, String::new());
    for cue in blocks(&text).into_iter().filter_map(cue) {
        let is_after_silence = ended.is_some_and(|it: u64| cue.begin > it + SILENCE);
        let mut is_new = is_after_silence && turns.is_at_stop();
        for line in &cue.lines {
            // Captions that roll show a line again below the next one.
            if line.words.is_empty() || line.words == last {
                continue;
            }
            let is_other = line.is_turn || line.speaker.as_deref().is_some_and(|it| turns.speaker() != Some(it));
            if is_other || is_new || turns.is_empty() {
                let goes_on = turns.speaker().filter(|_| !is_other).map(str::to_owned);
                turns.begin(line.speaker.as_deref().or(goes_on.as_deref()));
            }
            is_new = false;
            turns.say(&line.words, Some(clock(cue.begin)));
            last.clone_from(&line.words);
        }
        ended = Some(cue.end);
    }
    turns.article(Article { lang: language(&text), ..Article::default() })
}

/// What is shown from one time to another, in milliseconds.
struct Cue {
    begin: u64,
    end: u64,
    lines: Vec<Line>,
}

/// One line of it.
struct Line {
    /// Whose voice is marked (`<v Ada Roe>`).
    speaker: Option<String>,
    /// Whether somebody else begins to speak: a dash, two angles, or a label in the words.
    is_turn: bool,
    words: String,
}

/// What stands between blank lines.
fn blocks(text: &str) -> Vec<Vec<&str>> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    lines.split(|it| it.is_empty()).filter(|it| !it.is_empty()).map(<[&str]>::to_vec).collect()
}

/// A block with times; headers, notes and styles have none.
fn cue(block: Vec<&str>) -> Option<Cue> {
    let at = block.iter().take(2).position(|it| times(it).is_some())?;
    let (begin, end) = times(block[at])?;
    let mut speaker = None;
    let lines = block[at + 1..].iter().map(|it| line(it, &mut speaker)).collect();
    Some(Cue { begin, end, lines })
}

/// Both times of `00:01:02.000 --> 00:01:04.000 align:start`.
fn times(line: &str) -> Option<(u64, u64)> {
    let (begin, rest) = line.split_once("-->")?;
    Some((milliseconds(begin.trim())?, milliseconds(rest.split_whitespace().next()?)?))
}

/// `01:02:03.456`, `02:03.456` or `01:02:03,456` in milliseconds.
fn milliseconds(time: &str) -> Option<u64> {
    let (clock, fraction) = time.split_once(['.', ',']).unwrap_or((time, "0"));
    let figures = |text: &str| (!text.is_empty() && text.len() < 7).then(|| text.parse::<u64>().ok()).flatten();
    let parts: Vec<u64> = clock.split(':').map(figures).collect::<Option<_>>()?;
    let seconds = match parts[..] {
        [minutes, seconds] => 60 * minutes + seconds,
        [hours, minutes, seconds] => 3600 * hours + 60 * minutes + seconds,
        _ => return None,
    };
    Some(1000 * seconds + figures(fraction)?)
}

/// A time as people cite it: `01:02:03`.
fn clock(milliseconds: u64) -> String {
    let seconds = milliseconds / 1000;
    format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// The words of a line without its marks; `voice` is whose mark is open.
fn line(text: &str, voice: &mut Option<String>) -> Line {
    let (mut words, mut rest) = (String::new(), text);
    let mut speaker = voice.clone();
    while let Some((before, tag, after)) = next_tag(rest) {
        words.push_str(before);
        if let Some(name) = named(tag) {
            *voice = Some(name);
            speaker.clone_from(voice);
        } else if tag == "/v" {
            *voice = None;
        }
        rest = after;
    }
    words.push_str(rest);
    for (escape, character) in ESCAPES {
        words = words.replace(escape, character);
    }
    let (words, is_turn) = without_dash(words.trim());
    Line {
        speaker,
        is_turn: is_turn || is_labelled(words),
        words: words.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

/// The next `<…>` or `{\…}`, and what stands around it; an angle that opens no tag is a word's.
fn next_tag(text: &str) -> Option<(&str, &str, &str)> {
    let opens = |(at, _): &(usize, char)| {
        let after = &text[at + 1..];
        let is_tag = text[*at..].starts_with('<') && after.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '/');
        is_tag || text[*at..].starts_with("{\\")
    };
    let (begin, open) = text.char_indices().filter(|it| matches!(it.1, '<' | '{')).find(opens)?;
    let end = begin + text[begin..].find(if open == '<' { '>' } else { '}' })?;
    Some((&text[..begin], &text[begin + 1..end], &text[end + 1..]))
}

/// The voice that a tag opens: `v Ada Roe`, `v.loud Ada Roe`.
fn named(tag: &str) -> Option<String> {
    let (kind, name) = tag.split_once(char::is_whitespace)?;
    let is_voice = kind == "v" || kind.starts_with("v.");
    Some(name.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|it| is_voice && !it.is_empty())
}

/// A line without the sign that somebody else speaks: `- Yes.`, `>> Yes.`
fn without_dash(words: &str) -> (&str, bool) {
    let rest = words.strip_prefix(">>").map(|it| it.trim_start_matches('>')).or_else(|| words.strip_prefix(['-', '–']));
    let is_sign = |it: &&str| it.trim_start().starts_with(|c: char| !c.is_ascii_digit());
    rest.filter(is_sign).map_or((words, false), |it| (it.trim_start(), true))
}

/// Whether a label in capitals stands before the words: `MAYOR ROE: Good morning.`
fn is_labelled(words: &str) -> bool {
    words.split_once(": ").is_some_and(|(label, _)| {
        label.len() <= LONGEST_LABEL && label.contains(char::is_uppercase) && !label.contains(char::is_lowercase)
    })
}

/// The language that the header of WebVTT names, as YouTube writes it.
fn language(text: &str) -> Option<String> {
    let header = text.lines().take_while(|it| !it.trim().is_empty());
    header.filter_map(|it| it.strip_prefix("Language:")).map(|it| it.trim().to_owned()).find(|it| !it.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text, with the place of each part before it.
    fn check(text: &str, expected: &str) {
        let article = subtitles(text);
        let mut shown = article.text.clone();
        for place in article.places.iter().rev() {
            shown.insert_str(place.at, &format!("[{}] ", &place.name[3..]));
        }
        assert!(is_subtitles(text), "{text}");
        assert_eq!(shown.trim_end(), expected, "{text}");
    }

    #[test]
    fn voices_are_labels_and_a_turn_is_a_paragraph() {
        check(
            "WEBVTT\nKind: captions\n\nNOTE a remark\n\nSTYLE\n::cue { color: red }\n\n1\n00:01.000 --> 00:03.000 line:0\n\
             <v Ada Roe>We will keep\nthe <i>night</i> ferries.</v>\n\n00:03.500 --> 00:04.000\n<v.loud Ada Roe>All of them &amp; more.\n\n\
             00:05.000 --> 00:06.000\n<v Bo Lind>I doubt that.\n",
            "Ada Roe: [00:01] We will keep [00:01] the night ferries. [00:03] All of them & more.\n\nBo Lind: [00:05] I doubt that.",
        );
    }

    #[test]
    fn subrip_has_numbers_and_commas_and_dashes() {
        check(
            "1\r\n00:00:01,000 --> 00:00:02,000\r\n- Will they sail?\r\n- They will.\r\n\r\n2\r\n00:00:09,500 --> 00:00:10,000\r\n\
             {\\an8}It is -5 degrees, 3 < 4.\r\n",
            "[00:01] Will they sail?\n\n[00:01] They will.\n\n[00:09] It is -5 degrees, 3 < 4.",
        );
    }

    #[test]
    fn captions_that_roll_say_everything_once() {
        check(
            "WEBVTT\n\n00:01.000 --> 00:02.000\nwe will keep\n\n00:02.000 --> 00:03.000\nwe will keep\nthe<00:02.500><c> ferries</c>\n\n\
             00:03.000 --> 00:04.000\nthe ferries\n>> MAYOR ROE: Good.\n",
            "[00:01] we will keep [00:02] the ferries\n\n[00:03] MAYOR ROE: Good.",
        );
    }

    #[test]
    fn a_silence_within_a_sentence_begins_no_paragraph() {
        let text = "00:01.000 --> 00:02.000\n<v Ada Roe>We will\n\n00:09.000 --> 00:10.000\n<v Ada Roe>see.\n\n\
                    00:19.000 --> 00:20.000\n<v Ada Roe>Later.\n";
        check(text, "Ada Roe: [00:01] We will [00:09] see.\n\nAda Roe: [00:19] Later.");
    }

    #[test]
    fn what_has_no_times_is_none() {
        for text in ["", "WEBVTTX\n", "1\nThe first chapter\n", "a --> b\n", "12 ferries\n", "99:99 --> x\n"] {
            assert!(!is_subtitles(text), "{text}");
        }
        assert_eq!(milliseconds("01:02:03,456"), Some(3_723_456));
        assert_eq!(milliseconds("99999999999999999999:00.000"), None);
    }
}
