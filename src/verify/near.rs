//! Passages that are nearly the words that were looked for: found by their letters alone, or by most of their words.

use std::cell::OnceCell;
use std::ops::Range;

use super::alter::Altered;
use super::place::{is_anchored, is_whole};
use crate::claim::Anchor;
use crate::language::likeness::{DENSE_PASSAGE, NEAR_PASSAGE, Shared};
use crate::language::token::{Kind, tokens};
use crate::language::word::{ByWord, letters};

/// How many passages are looked at closely.
const MOST_PASSAGES: usize = 8;

/// A text in which near passages are looked for.
#[derive(Debug)]
pub(super) struct Near<'t> {
    text: &'t str,
    squeezed: OnceCell<Squeezed>,
    words: OnceCell<Words>,
}

/// The letters and digits of a text in lower case, and from which byte each byte comes.
#[derive(Debug)]
struct Squeezed {
    letters: String,
    bytes: Vec<u32>,
}

/// The words of a text as numbers: the same number, the same word whatever its case.
#[derive(Debug)]
struct Words {
    numbers: ByWord<usize>,
    words: Vec<(usize, Range<usize>)>,
}

/// A passage with the number of words by which it differs.
type Passage = (usize, Range<usize>);

impl<'t> Near<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, squeezed: OnceCell::new(), words: OnceCell::new() }
    }

    /// The passage that is nearest to a piece of a quotation; of several that are as near the one at the anchor, and
    /// otherwise the first, which says how many others there are.
    pub(super) fn to(&self, quote: &str, piece: Range<usize>, anchor: Option<&Anchor>) -> Option<Altered> {
        let words = &quote[piece.clone()];
        let mut passages = self.by_letters(words);
        if passages.is_empty() {
            passages = self.by_words(words);
        }
        let least = passages.iter().map(|it| it.0).min()?;
        passages.retain(|it| it.0 == least);
        let mut ranges: Vec<Range<usize>> = passages.into_iter().map(|it| self.with_rims(it.1, words)).collect();
        ranges.sort_by_key(|it| it.start);
        ranges.dedup_by(|later, earlier| later.start < earlier.end);
        if let Some(anchor) = anchor
            && let Some(at) = ranges.iter().position(|it| is_anchored(self.text, std::slice::from_ref(it), anchor))
        {
            ranges = vec![ranges.swap_remove(at)];
        }
        let others = ranges.len() - 1;
        let range = ranges.into_iter().next()?;
        Some(Altered { others, ..Altered::of((quote, piece), (self.text, range)) })
    }

    /// Passages with the same letters and digits, whatever stands between them.
    fn by_letters(&self, words: &str) -> Vec<Passage> {
        let squeezed = self.squeezed.get_or_init(|| Squeezed::of(self.text));
        let wanted = letters(words);
        if wanted.is_empty() {
            return Vec::new();
        }
        let byte = |at: usize| squeezed.bytes[at] as usize;
        let passages = squeezed.letters.match_indices(&wanted).map(|(at, _)| {
            let last = byte(at + wanted.len() - 1);
            byte(at)..last + self.text[last..].chars().next().map_or(0, char::len_utf8)
        });
        passages.filter(|it| is_whole(self.text, it.clone())).map(|it| (0, it)).collect()
    }

    /// Passages with most of the words in the same order.
    fn by_words(&self, words: &str) -> Vec<Passage> {
        let all = self.words.get_or_init(|| Words::of(self.text));
        let wanted: Vec<Option<usize>> = tokens(words)
            .iter()
            .filter(|it| it.kind != Kind::Punct)
            .map(|it| all.numbers.get(&it.word).copied())
            .collect();
        let slack = wanted.len() / 2 + 1;
        let passages = all.densest(&wanted).into_iter().filter_map(|start| {
            let region = start.saturating_sub(slack)..(start + wanted.len() + slack).min(all.words.len());
            let (distance, found) = nearest(&wanted, &all.words[region.clone()]);
            let (one, other) = (wanted.len(), found.len());
            let kept = Shared { both: one.max(other).saturating_sub(distance), one, other };
            let is_near = !found.is_empty() && kept.reaches(NEAR_PASSAGE);
            let word = |n: usize| &all.words[region.start + n].1;
            is_near.then(|| (distance, word(found.start).start..word(found.end - 1).end))
        });
        passages.collect()
    }

    /// A passage with the marks at its rims, as far as the words that were looked for have some there.
    fn with_rims(&self, passage: Range<usize>, words: &str) -> Range<usize> {
        let is_mark = |c: &char| !c.is_alphanumeric() && !c.is_whitespace();
        let before = words.chars().take_while(|c| !c.is_alphanumeric()).count();
        let behind = words.chars().rev().take_while(|c| !c.is_alphanumeric()).count();
        let length = |chars: &mut dyn Iterator<Item = char>| chars.map(char::len_utf8).sum::<usize>();
        let start = length(&mut self.text[..passage.start].chars().rev().take(before).take_while(is_mark));
        let end = length(&mut self.text[passage.end..].chars().take(behind).take_while(is_mark));
        passage.start - start..passage.end + end
    }
}

impl Squeezed {
    fn of(text: &str) -> Self {
        let (mut letters, mut bytes) = (String::with_capacity(text.len()), Vec::with_capacity(text.len()));
        for (at, c) in text.char_indices().filter(|it| it.1.is_alphanumeric()) {
            letters.extend(c.to_lowercase());
            bytes.resize(letters.len(), u32::try_from(at).unwrap_or(u32::MAX));
        }
        Self { letters, bytes }
    }
}

impl Words {
    fn of(text: &str) -> Self {
        let mut numbers: ByWord<usize> = ByWord::default();
        let tokens = tokens(text);
        let words = tokens.iter().filter(|it| it.kind != Kind::Punct).map(|it| {
            let next = numbers.len();
            (*numbers.entry(it.word).or_insert(next), it.start..it.end)
        });
        let words = words.collect();
        Self { numbers, words }
    }

    /// Where passages begin that have most of the wanted words among as many; nothing stands for a word that the text has not.
    fn densest(&self, wanted: &[Option<usize>]) -> Vec<usize> {
        let mut lacking = vec![0_i32; self.numbers.len()];
        for word in wanted.iter().flatten() {
            lacking[*word] += 1;
        }
        let (mut shared, mut best) = (0_usize, Vec::with_capacity(self.words.len()));
        for (at, (word, _)) in self.words.iter().enumerate() {
            shared += usize::from(lacking[*word] > 0);
            lacking[*word] -= 1;
            if let Some(first) = at.checked_sub(wanted.len()) {
                let gone = self.words[first].0;
                lacking[gone] += 1;
                shared -= usize::from(lacking[gone] > 0);
            }
            best.push((shared, (at + 1).saturating_sub(wanted.len())));
        }
        let most = best.iter().map(|it| it.0).max().unwrap_or_default();
        if !(Shared { both: most, one: wanted.len(), other: wanted.len() }).reaches(DENSE_PASSAGE) {
            return Vec::new();
        }
        let mut starts: Vec<usize> = Vec::new();
        for enough in [most, most - 1] {
            for (_, start) in best.iter().filter(|it| it.0 == enough && enough > 0) {
                let is_apart = starts.iter().all(|it| it.abs_diff(*start) * 2 > wanted.len());
                if is_apart && starts.len() < MOST_PASSAGES {
                    starts.push(*start);
                }
            }
        }
        starts
    }
}

/// The stretch of words that takes the fewest changes, and how many: Sellers' algorithm (1980), in which the stretch may
/// begin and end anywhere.
fn nearest(wanted: &[Option<usize>], words: &[(usize, Range<usize>)]) -> (usize, Range<usize>) {
    // For every end: the cost so far, and where the stretch began.
    let mut row: Vec<(usize, usize)> = (0..=words.len()).map(|at| (0, at)).collect();
    for (n, word) in wanted.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = (n + 1, 0);
        for at in 0..words.len() {
            let kept = (diagonal.0 + usize::from(Some(words[at].0) != *word), diagonal.1);
            let (left_out, put_in) = ((row[at + 1].0 + 1, row[at + 1].1), (row[at].0 + 1, row[at].1));
            diagonal = row[at + 1];
            row[at + 1] = [kept, left_out, put_in].into_iter().min_by_key(|it| it.0).unwrap_or(kept);
        }
    }
    // Of two that take as many, the one that is as long: another word at the rim is another word, not one left out.
    let uneven = |end: usize, start: usize| (end - start).abs_diff(wanted.len());
    let least = row.into_iter().enumerate().min_by_key(|(end, it)| (it.0, uneven(*end, it.1)));
    let (end, (cost, start)) = least.unwrap_or_default();
    (cost, start..end)
}
