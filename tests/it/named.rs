//! Generated names: titles, initials, nicknames and suffixes in every combination, each resolved to one speaker in both of two
//! statements; bodies by what they are called for short; and labels that are titles alone.

use gainsay::claim::Ledger;
use gainsay::extract::Extractor;

/// The names of the speakers of a text, in order; nothing for one who is left open.
fn speakers(text: &str) -> Vec<String> {
    let ledger = Ledger::default();
    let drafts = Extractor::new(&ledger).read(text, None).drafts;
    drafts.into_iter().map(|it| it.who.name.unwrap_or_default()).collect()
}

fn check(broken: &[String]) {
    assert!(broken.is_empty(), "{} broken\n{}", broken.len(), broken[..broken.len().min(20)].join("\n"));
}

#[test]
fn a_person_is_one_under_every_shape_of_the_name() {
    const LEADS: [&str; 7] =
        ["", "Yesterday ", "Meanwhile ", "SELM - ", "SELM, Ilyria (Wire) \u{2014} ", "In Selm, ", "Still, "];
    const TITLES: [&str; 9] = [
        "",
        "Mayor ",
        "Sen. ",
        "Lt. Col. ",
        "Attorney General ",
        "Former Vice President ",
        "Mr. ",
        "President-elect ",
        "Selm Police Chief ",
    ];
    const MIDDLES: [&str; 4] = ["", "J. ", "\u{201c}Bo\u{201d} ", "(Bo) "];
    const LAST: [&str; 6] = ["Tal", "O'Neil-Roe", "van der Linde", "al-Vosk", "de la Roe", "Quist"];
    const SUFFIXES: [&str; 3] = ["", " Jr.", " III"];
    let mut broken = Vec::new();
    let mut nth = 0;
    for title in TITLES {
        for middle in MIDDLES {
            for last in LAST {
                for suffix in SUFFIXES {
                    nth += 1;
                    let (lead, name) = (LEADS[nth % LEADS.len()], format!("Robert {middle}{last}{suffix}"));
                    let short = last.rsplit(' ').next().unwrap();
                    let text = format!(
                        "{lead}{title}{name} said that the pier would close. Nobody paid. \
                         Mr. {short} added that the ferry was late."
                    );
                    let found = speakers(&text);
                    if found != [name.clone(), name] {
                        broken.push(format!("{text} {found:?}"));
                    }
                }
            }
        }
    }
    check(&broken);
}

#[test]
fn a_body_is_one_under_its_name_and_what_it_is_called_for_short() {
    const BODIES: [(&str, &[&str]); 11] = [
        ("Santa Vosk Chronicle", &["The newspaper", "The Chronicle"]),
        ("National Institute on Sea Ice", &["The institute", "NISI"]),
        ("Department of Ports and Inland Waters", &["The department", "PIW", "DPIW"]),
        ("Union of Selm Sailors", &["The union", "USS"]),
        ("Vane Motors", &["The company", "Vane"]),
        ("Oster Oil Co.", &["The company", "Oster"]),
        ("Vane Holdings Inc.", &["The company", "Vane"]),
        ("Selm Harbour Commission", &["The commission", "SHC"]),
        ("World Ferry Organization", &["The organization", "The WFO"]),
        ("World Hull Organization (WHO)", &["The WHO"]),
        ("Oster Ports and Ferries Corp.", &["The company"]),
    ];
    let mut broken = Vec::new();
    for (name, shorts) in BODIES {
        for short in shorts {
            let text = format!("The {name} said that the pier would close. {short} added that the ferry was late.");
            let found = speakers(&text);
            if found != [name, name] {
                broken.push(format!("{text} {found:?}"));
            }
        }
    }
    check(&broken);
}

#[test]
fn a_title_alone_is_a_label_of_whom_the_heading_names() {
    let said = |heading: &str, label: &str| {
        speakers(&format!(
            "{heading}\n\n{label}: We will close the pier. President Oro of Lune was here.\n\n\
             Q Will it be late?\n\n{label}: It will be very late.\n\nCROSSTALK: We cannot hear you.\n"
        ))
    };
    assert_eq!(said("Remarks by President Tal at the Port of Selm", "THE PRESIDENT"), ["Tal", "Tal"]);
    assert_eq!(said("Foreign Minister Ada Tal at a Press Conference in Selm", "MINISTER TAL"), ["Ada Tal", "Ada Tal"]);
    // nobody but a guest has the title
    assert_eq!(said("Remarks at the Port of Selm", "THE PRESIDENT"), ["PRESIDENT", "PRESIDENT"]);
}

#[test]
fn a_pronoun_that_nobody_fits_leaves_the_speaker_open() {
    for before in ["Mary Rind paid.", "The Ports Agency paid.", "The storm broke two piers.", "Sailors paid."] {
        assert_eq!(speakers(&format!("{before} He said that the pier would close.")), [""], "{before}");
    }
    assert_eq!(speakers("Paul Rind met Mary Oro. He said that the pier would close."), ["Paul Rind"]);
}
