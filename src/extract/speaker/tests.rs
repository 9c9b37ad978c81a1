//! Whom the mentions of invented texts mean.

use proptest::prelude::*;

use super::antecedent::Not;
use super::*;
use crate::claim::{Ledger, Role, Speaker, SpeakerId, SpeakerKind};
use crate::extract::document::Document;
use crate::extract::draft::{Basis, Who};

fn speaker(
    id: &str,
    name: &str,
    kind: SpeakerKind,
    aliases: &[&str],
    role: (&str, &str),
    until: Option<&str>,
) -> Speaker {
    let until = until.map(|it| it.parse().unwrap());
    let roles = vec![Role { role: role.0.into(), principal: Some(role.1.into()), from: None, until }];
    let aliases = aliases.iter().map(|it| (*it).into()).collect();
    Speaker { id: SpeakerId::new(id).unwrap(), name: name.into(), kind, aliases, roles }
}

fn ledger() -> Ledger {
    let (person, body) = (SpeakerKind::Person, SpeakerKind::Body);
    let speakers = vec![
        speaker("tula-vane", "Tula Vane", person, &["Vane"], ("Energy Minister", "Norway"), None),
        speaker("ben-oro", "Ben Oro", person, &[], ("Foreign Minister", "Norway"), Some("2025-04")),
        speaker("ada-tal", "Ada Tal", person, &[], ("Foreign Minister", "Norway"), None),
        speaker("ida-rook", "Ida Rook", person, &[], ("Head of the delegation", "Norway"), None),
        speaker("government", "Norwegian government", body, &["Oslo"], ("Government", "Norway"), None),
    ];
    Ledger::new(speakers, vec![])
}

/// Whom each bracketed mention of a text means: name, basis and, where on file, id.
fn check(marked: &str, expected: &[(&str, Basis, &str)]) {
    let mut text = String::new();
    let (mut spans, mut open) = (Vec::new(), None);
    for c in marked.chars() {
        match c {
            '[' => open = Some(text.len()),
            ']' => spans.push(open.take().unwrap()..text.len()),
            c => text.push(c),
        }
    }
    let document = Document::read(&text);
    let ledger = ledger();
    let names = Names::of(&ledger);
    let mut cast = Cast::of(&document, &names, "2025-05-16".parse().ok());
    let found: Vec<Who> =
        spans.into_iter().map(|span| cast.resolve(document.tokens_of(&span), None, Not::default())).collect();
    let show = |it: &Who| {
        (it.name.clone().unwrap_or_default(), it.basis, it.id.as_ref().map_or(String::new(), ToString::to_string))
    };
    let expected: Vec<_> = expected.iter().map(|it| (it.0.to_owned(), it.1, it.2.to_owned())).collect();
    assert_eq!(found.iter().map(show).collect::<Vec<_>>(), expected, "{marked}");
}

#[test]
fn a_title_is_no_part_of_a_name() {
    check("[Energy Minister Tula Vane] said so.", &[("Tula Vane", Basis::Name, "tula-vane")]);
    check("[Food and Ports Administration head Tula Vane] said so.", &[("Tula Vane", Basis::Name, "tula-vane")]);
    check("[Lune and Hexley mayor Tula Vane] said so.", &[("Tula Vane", Basis::Name, "tula-vane")]);
    check("[Roads and ports minister Tula Vane] said so.", &[("Tula Vane", Basis::Name, "tula-vane")]);
    check("[Foreign Secretary of State Maria L. Roe] said so.", &[("Maria L. Roe", Basis::Name, "")]);
    check("[Paul Quill, an Ottawa lawmaker], said so.", &[("Paul Quill", Basis::Name, "")]);
    check("[the sailors\u{2019} coach, Alireza Quill], said so.", &[("Alireza Quill", Basis::Name, "")]);
    check(
        "In the words of [the sailors\u{2019} coach], Alireza Quill, it is late.",
        &[("Alireza Quill", Basis::Name, "")],
    );
    check("[The head of the Ports Council Enver Quill] said so.", &[("Enver Quill", Basis::Name, "")]);
    check("[Norway\u{2019}s ambassador to Britain Quirin Maro] said so.", &[("Quirin Maro", Basis::Name, "")]);
}

#[test]
fn a_title_that_ends_with_a_name_on_file_is_not_that_person() {
    check("[The CEO of Tula Vane] said so.", &[("CEO of Tula Vane", Basis::Unnamed, "")]);
    check("They met CEO of Tula Vane. [Vane] said so.", &[("Tula Vane", Basis::LastName, "tula-vane")]);
}

#[test]
fn a_last_name_is_that_of_somebody_named_in_full() {
    check(
        "[Quill] spoke first. [Paul Quill] left, [Mr. Quill] said.",
        &[("Paul Quill", Basis::LastName, ""), ("Paul Quill", Basis::Name, ""), ("Paul Quill", Basis::LastName, "")],
    );
    check("Paul Quill left.\n[QUILL]: It is late.", &[("Paul Quill", Basis::LastName, "")]);
    check("[Oro] said so.", &[("Oro", Basis::Name, "ben-oro")]);
}

#[test]
fn of_two_of_one_last_name_the_title_or_an_earlier_word_tells() {
    check("Paul Quill met his sister Mary Quill. [Ms. Quill] left.", &[("Mary Quill", Basis::LastName, "")]);
    check(
        "[Mary Quill] left Paul Quill. [Quill] said so.",
        &[("Mary Quill", Basis::Name, ""), ("Mary Quill", Basis::LastName, "")],
    );
    check("Paul Quill met Mary Quill. [Quill] said so.", &[("Quill", Basis::Name, "")]);
    check("[Paul Vane] came. [Vane] left.", &[("Paul Vane", Basis::Name, ""), ("Vane", Basis::Name, "")]);
}

#[test]
fn a_role_means_who_has_it_in_the_text_or_on_that_day() {
    check(
        "Prime Minister Paul Quill met Sen. Mary Rind. [The prime minister] left. [The senator] stayed.",
        &[("Paul Quill", Basis::Role, ""), ("Mary Rind", Basis::Role, "")],
    );
    check("[The Norwegian foreign minister] said so.", &[("Ada Tal", Basis::Role, "ada-tal")]);
    check("[The head of Norway\u{2019}s delegation] said so.", &[("Ida Rook", Basis::Role, "ida-rook")]);
    check("[The foreign minister] said so.", &[("foreign minister", Basis::Unnamed, "")]);
    check(
        "[A spokesman for Prime Minister Paul Quill] said so.",
        &[("A spokesman for Prime Minister Paul Quill", Basis::Unnamed, "")],
    );
    check(
        "Deputy Foreign Minister Paul Quill came. [The foreign minister] left.",
        &[("foreign minister", Basis::Unnamed, "")],
    );
}

#[test]
fn a_pronoun_means_the_nearest_source_that_agrees() {
    check(
        "[Paul Quill] met Mary Rind. [He] left. [She] stayed.",
        &[("Paul Quill", Basis::Name, ""), ("Paul Quill", Basis::Pronoun, ""), ("Mary Rind", Basis::Pronoun, "")],
    );
    check(
        "[Mary Rind] said \u{201c}Ask Anna Quill.\u{201d} [She] left.",
        &[("Mary Rind", Basis::Name, ""), ("Mary Rind", Basis::Pronoun, "")],
    );
    check(
        "[Port officials] left. [They] were late.",
        &[("Port officials", Basis::Unnamed, ""), ("Port officials", Basis::Pronoun, "")],
    );
    check(
        "[The Ports Agency] said so. [It] added more.",
        &[("Ports Agency", Basis::Name, ""), ("Ports Agency", Basis::Pronoun, "")],
    );
    check("Norwegian ships left. [It] said so.", &[("", Basis::Unfit, "")]);
    check("[He] said so.", &[("", Basis::Unfit, "")]);
}

#[test]
fn a_place_may_stand_for_its_government() {
    check("[Oslo] agreed.", &[("Oslo", Basis::Metonym, "government")]);
    check("[Norway] agreed.", &[("Norway", Basis::Metonym, "government")]);
    check("[The Kremlin] agreed.", &[("Kremlin", Basis::Metonym, "")]);
}

#[test]
fn several_keep_their_description() {
    check("[Norway and its allies] agreed.", &[("Norway and its allies", Basis::Unnamed, "")]);
    check("[Paul Quill, Mary Rind and others] agreed.", &[("Paul Quill, Mary Rind and others", Basis::Unnamed, "")]);
    check("[Polls] showed it.", &[("Polls", Basis::Unnamed, "")]);
    check("[Officials] agreed.", &[("Officials", Basis::Unnamed, "")]);
}

#[test]
fn a_body_is_known_by_its_short_form() {
    check(
        "[The Union of Sailors and Shipwrights (USS)] left. [USS] stayed.",
        &[
            ("Union of Sailors and Shipwrights (USS)", Basis::Name, ""),
            ("Union of Sailors and Shipwrights (USS)", Basis::Name, ""),
        ],
    );
}

#[test]
fn the_first_person_is_the_author_of_a_statement() {
    check("Mary Rind, Minister of Ports\nIt is late. [I] urge all to sail.", &[("Mary Rind", Basis::Pronoun, "")]);
    check(
        "This statement was issued by the governments of Lune and Oronia.\n[We] urge all to sail.",
        &[("governments of Lune and Oronia", Basis::Pronoun, "")],
    );
    check("Mary Rind spoke.\nMINISTER RIND: It is late. [I] will sail.", &[("Mary Rind", Basis::Pronoun, "")]);
}

#[test]
fn a_pronoun_is_nobody_who_is_named_in_what_it_says() {
    let text = "Ada Rind spoke. Mary Vane was right, she said.";
    let document = Document::read(text);
    let ledger = ledger();
    let names = Names::of(&ledger);
    let mut cast = Cast::of(&document, &names, None);
    let place = |words: &str| {
        let start = text.find(words).unwrap();
        document.tokens_of(&(start..start + words.len()))
    };
    let who =
        |cast: &mut Cast<'_, '_>, said| cast.resolve(place("she"), None, Not { named_in: said, asker: None }).name;
    assert_eq!(who(&mut cast, &[]).as_deref(), Some("Mary Vane"));
    let mut cast = Cast::of(&document, &names, None);
    assert_eq!(who(&mut cast, &[place("Mary Vane was right")]).as_deref(), Some("Ada Rind"));
}

#[test]
fn who_is_not_on_file_is_proposed_with_what_the_text_tells() {
    let text = "Norwegian Fisheries Minister Mary Rind left.";
    let document = Document::read(text);
    let ledger = ledger();
    let names = Names::of(&ledger);
    let mut cast = Cast::of(&document, &names, None);
    let who = cast.resolve(document.tokens_of(&(0..37)), None, Not::default());
    let proposal = cast.propose(&who).unwrap();
    assert_eq!(
        (proposal.id.as_str(), proposal.name.as_str(), proposal.kind),
        ("mary-rind", "Mary Rind", SpeakerKind::Person)
    );
    assert_eq!(proposal.aliases, ["Rind"]);
    assert_eq!(proposal.roles, [ProposedRole { role: "Fisheries Minister".into(), principal: Some("Norway".into()) }]);
}

proptest! {
    #[test]
    fn nothing_that_is_made_of_names_and_marks_panics(
        words in prop::collection::vec(
            prop::sample::select(vec![
                "Tula", "Vane", "Mr", ".", ",", "Energy", "Minister", "of", "State", "the", "The", "US", "(", ")", "(PA)", "Ports", "Agency",
                "and", "he", "They", "I", "We", "said", "\u{201c}", "\u{201d}", "\n", "\n\n", "Oslo", "Norwegian", "'s", "officials", "J.", "\u{c9}lan", "-",
                ":", "released by", "statement", "coach", "a", "&", "Kim", "Sen.", "\u{2019}",
            ]),
            0..24,
        ),
        ends in (0..400_usize, 0..400_usize),
    ) {
        let text = words.join(" ");
        let document = Document::read(&text);
        let ledger = ledger();
        let names = Names::of(&ledger);
        let mut cast = Cast::of(&document, &names, None);
        let edge = |at: usize| (at.min(text.len())..=text.len()).find(|it| text.is_char_boundary(*it)).unwrap();
        let (one, other) = (edge(ends.0), edge(ends.1));
        for span in [one.min(other)..one.max(other), 0..text.len()].into_iter().chain(document.tokens.iter().map(|it| it.start..it.end)) {
            let who = cast.resolve(document.tokens_of(&span), None, Not::default());
            let is_open = matches!(who.basis, Basis::Unfit | Basis::Turn | Basis::None);
            prop_assert_eq!(who.name.is_none(), is_open);
            prop_assert!(cast.propose(&who).is_none_or(|it| Some(it.name) == who.name));
        }
    }
}

#[test]
fn a_pronoun_that_may_be_two_persons_is_left_open() {
    check(
        "[Xar Oro] called for help. The firm was sold by the owner Zev Ilk. In a post [she] said so.",
        &[("Xar Oro", Basis::Name, ""), ("", Basis::Unfit, "")],
    );
}

#[test]
fn a_body_is_they_where_it_spoke_last() {
    check(
        "Two ministers wrote to it. [They] said so. [Selm Council] have denied it. [They] said so again.",
        &[
            ("Two ministers", Basis::Pronoun, ""),
            ("Selm Council", Basis::Name, ""),
            ("Selm Council", Basis::Pronoun, ""),
        ],
    );
}

#[test]
fn a_last_name_that_is_a_first_name_tells_not_whether_it_is_he_or_she() {
    check(
        "[Mary Omar] said so. [Omar] left. Then [she] said so.",
        &[("Mary Omar", Basis::Name, ""), ("Mary Omar", Basis::LastName, ""), ("Mary Omar", Basis::Pronoun, "")],
    );
}

#[test]
fn a_word_that_only_begins_a_sentence_is_nobody() {
    check("The council met. Notably, [it] said so.", &[("", Basis::Unfit, "")]);
}

#[test]
fn a_clause_behind_a_comma_is_no_description() {
    check(
        "According to [Selm Case Notes], the man had left. Later [the man] said so.",
        &[("Selm Case Notes", Basis::Name, ""), ("man", Basis::Unnamed, "")],
    );
    check(
        "[Ida Rook] left. Nobody asked the patient, [Rook] said. Then [the patient] said so.",
        &[
            ("Ida Rook", Basis::Name, "ida-rook"),
            ("Ida Rook", Basis::LastName, "ida-rook"),
            ("patient", Basis::Unnamed, ""),
        ],
    );
}

#[test]
fn whose_doctor_somebody_is_is_somebody_else() {
    check(
        "The patient’s doctor, [Ida Rook], said so. Later [the patient] left.",
        &[("Ida Rook", Basis::Name, "ida-rook"), ("patient", Basis::Unnamed, "")],
    );
}
