//! How long it takes to verify fifty quotations against an article as long as a book chapter, whatever became of them.

use divan::Bencher;
use gainsay::verify::{Article, Verdict};

fn main() {
    divan::main();
}

/// 100 KB of sentences, no two the same, in words that come again and again.
fn article() -> String {
    let words =
        ["the", "council", "ferry", "will", "not", "ban", "of", "night", "minister", "and", "a", "harbour", "to"];
    let mut state = 7_u32;
    let mut word = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        words[(state >> 16) as usize % words.len()]
    };
    let mut text = String::new();
    for n in 0.. {
        if text.len() > 100_000 {
            break;
        }
        text.push_str(&format!("Point {n}: "));
        text.extend((0..20).flat_map(|_| [word(), " "]));
        text.push_str(if n % 5 == 0 { "ends.\n\n" } else { "ends. " });
    }
    text
}

/// Fifty sentences from all over it, each as `change` leaves it.
fn quotes(text: &str, change: impl Fn(&str) -> String) -> Vec<String> {
    let sentences: Vec<&str> = text.split(". ").collect();
    sentences.iter().step_by(sentences.len() / 50).take(50).map(|it| change(it)).collect()
}

fn verified(bencher: Bencher<'_, '_>, change: impl Fn(&str) -> String, expected: Verdict) {
    let text = article();
    let quotes = quotes(&text, change);
    bencher.bench(|| {
        let article = Article::new(&text);
        for quote in &quotes {
            assert_eq!(article.verify(quote, None).verdict, expected, "{quote}");
        }
    });
}

#[divan::bench]
fn fifty_that_are_right(bencher: Bencher<'_, '_>) {
    verified(bencher, str::to_owned, Verdict::Ok);
}

#[divan::bench]
fn fifty_that_are_altered(bencher: Bencher<'_, '_>) {
    verified(bencher, |it| it.replace(" ferry", " ship").replace("Point", "Item"), Verdict::Altered);
}

#[divan::bench]
fn fifty_that_are_gone(bencher: Bencher<'_, '_>) {
    let other = |it: &str| it.chars().rev().collect::<String>().replace(' ', " x ");
    verified(bencher, other, Verdict::Gone);
}
