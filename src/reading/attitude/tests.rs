//! Sides that words take, and words that take none.

use chrono::NaiveDate;

use super::*;

/// `expected` has one entry for each attitude: the sign, and the words of the target with the head first; `!` after the
/// sign is without limit, `?` only so far.
fn check(text: &str, expected: &[&str]) {
    let words = Words::of(text, NaiveDate::from_ymd_opt(2025, 1, 1).expect("a day"));
    let word = |stem: &u64| {
        let item = words.items.iter().find(|it| it.key == *stem).expect("a stem of the text");
        words.text_of(item.tokens).to_lowercase()
    };
    let shown = |it: &Attitude| {
        let reach = match it.reach {
            Reach::Whole => "!",
            Reach::Open => "",
            Reach::Limited => "?",
        };
        let target: Vec<String> = it.target.iter().map(word).collect();
        format!("{}{reach} {}", if it.is_for { "+" } else { "-" }, target.join(" "))
    };
    assert_eq!(words.attitudes().iter().map(shown).collect::<Vec<_>>(), expected, "{text}");
}

#[test]
fn a_stand_is_for_or_against_what_follows() {
    check("We support the harbour ferry.", &["+ ferry harbour"]);
    check("We strongly oppose the harbour ferry.", &["- ferry harbour"]);
    check("We do not support the harbour ferry.", &["- ferry harbour"]);
    check("I am against the harbour ferry.", &["- ferry harbour"]);
    check("We are in favour of the harbour ferry.", &["+ ferry harbour"]);
    check("I am for the harbour ferry.", &["+ ferry harbour"]);
    check("I am for 5 days in town.", &[]);
    check("Not a mere harbour ferry, which does not often sail.", &["- ferry harbour"]);
    check("Not a mere truce agreement, which does not often hold.", &["- truce"]);
    check("We refuse to support the harbour ferry.", &["- ferry harbour"]);
}

#[test]
fn what_is_done_to_it_turns_the_side() {
    check("We support the abolition of the ferry fee.", &["- fee ferry"]);
    check("We oppose the abolition of the ferry fee.", &["+ fee ferry"]);
    check("We are calling for an end to the ban on kites.", &["+ kites"]);
    check("We advocate lifting restrictions on kites.", &["+ kites"]);
    check("We want to stop subsidizing kites.", &["- kites"]);
    check("We propose lower ferry fees.", &["- fees ferry"]);
    check("We support a kite ban.", &["- kite"]);
    check("Orvania needs no ferry fees.", &["- fees ferry"]);
}

#[test]
fn a_duty_of_anybody_is_the_speakers_wish() {
    check("The ferry fee must be abolished.", &["- fee ferry"]);
    check("The ferry fee should not be abolished.", &["+ fee ferry"]);
    check("The council should abolish the ferry fee.", &["- fee ferry"]);
    check("The council must not close the night ferry.", &["+ ferry night"]);
    check("We are introducing a night ferry.", &["+ ferry night"]);
    check("The state should sell its lighthouses.", &["+ lighthouses sell"]);
    check("The night ferry must stop.", &["- ferry night"]);
    check("Flying kites should remain illegal.", &["- kites flying"]);
    check("Night ferries should be available on all islands.", &["+ ferries night"]);
}

#[test]
fn permission_is_about_what_may_be_done() {
    check("Islanders should be allowed to fly kites.", &["+ kites fly"]);
    check("We support allowing islanders to fly kites.", &["+ kites fly"]);
    check("Kiosks should be permitted to operate.", &["+ kiosks"]);
    check("Everyone has the right to fish.", &["+! fish"]);
    check("Guests should be permitted to fish only within the bay.", &["+? fish"]);
    check("We urge the council to reopen the night ferry.", &["+ ferry night"]);
}

#[test]
fn what_it_is_and_does_is_praise_or_blame() {
    check("The night ferry is vital.", &["+ ferry night"]);
    check("The night ferry is not necessary.", &["- ferry night"]);
    check("A kite tax would harm the islands.", &["- tax kite"]);
    check("A kite tax leads to more bureaucracy.", &["- tax kite"]);
    check("A night ferry prevents accidents.", &["+ ferry night"]);
    check("It is irresponsible to close the night ferry.", &["+ ferry night"]);
    check("We consider it wrong to close the night ferry.", &["+ ferry night"]);
    check("We consider the kite tax a mistake.", &["- tax kite"]);
    check("The islands would suffer harm if we introduce a kite tax.", &["- tax kite"]);
    check("The demand can only be met with tidal power.", &["+ power tidal"]);
}

#[test]
fn what_is_set_against_it_is_on_the_other_side() {
    check("We want bridges, not ferries.", &["+ bridges", "- ferries"]);
    check("We support bridges instead of ferries.", &["+ bridges", "- ferries"]);
    check("No more ferries!", &["- ferries"]);
}

#[test]
fn the_attitudes_of_others_are_theirs() {
    check("Critics oppose the night ferry.", &[]);
    check("They want to close the night ferry.", &[]);
    check("Islanders who oppose the night ferry spoke.", &[]);
    check("No ferries were lost.", &[]);
}

#[test]
fn what_is_only_supposed_or_talked_about_is_not_held() {
    check("If we support the night ferry, nobody gains.", &[]);
    check("Should we support the night ferry?", &[]);
    check("We discussed whether to support the night ferry.", &[]);
    check("We support a debate on the night ferry.", &[]);
    check("We support the idea of discussing a night ferry.", &[]);
    check("We worked against the backdrop of a storm.", &[]);
    check("The ferry is protected against storms.", &[]);
}

/// Whether the two texts take two sides on one thing.
fn check_against(earlier: &str, later: &str, expected: bool) {
    let day = NaiveDate::from_ymd_opt(2025, 1, 1).expect("a day");
    let (earlier, later) = (Words::of(earlier, day), Words::of(later, day));
    let is_against = earlier
        .attitudes()
        .iter()
        .any(|one| later.attitudes().iter().any(|other| one.is_against(other) && one.is_about_the_same(other)));
    assert_eq!(is_against, expected, "{} / {}", earlier.text, later.text);
}

#[test]
fn one_thing_is_named_by_more_words_or_fewer() {
    check_against("We reject any form of kite racing.", "We support offering night kite racing.", true);
    check_against("We support the kite tax.", "A tax on kites must be scrapped.", true);
    check_against("Everyone has the right to fish.", "Guests should be allowed to fish only in the bay.", true);
    check_against("Guests should be allowed to fish only in the bay.", "We oppose fishing at night.", false);
}

#[test]
fn two_things_are_not_one_by_a_common_word() {
    check_against("We support the kite tax.", "The harbour tax must be scrapped.", false);
    check_against("We support tax credits.", "Taxes must be cut.", false);
    check_against("We support private schools.", "Public schools must be closed.", false);
    check_against("We support foreign aid.", "We will deport foreign spies.", false);
    check_against("We support production.", "The production of kites must be banned.", false);
    check_against("We support schools.", "Night schools must be closed.", false);
}
