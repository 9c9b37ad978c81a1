//! Debates of parliaments, recorded from XML: each speech under its speaker, who is put on file with roles and days.

use std::fs;
use std::path::Path;

use gainsay::store::{drafts, load};

use super::recorded::Desk;

const COMMONS: &str = "<?xml version=\"1.0\"?>
<publicwhip>
<speech id=\"uk.org.publicwhip/debate/2025-03-03.11.2\" speakername=\"Mira Osk\" colnum=\"11\"><p>We will keep the night ferries, and no
town will pay for them.</p></speech>
<speech id=\"uk.org.publicwhip/debate/2025-03-03.12.0\" speakername=\"Ben Tal\" colnum=\"12\"><p>We oppose night ferries.</p></speech>
</publicwhip>";

const SITTING: &str = "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:lang=\"en\"><teiHeader><profileDesc><settingDesc><setting>
<name type=\"org\">Council of Selm</name><date when=\"2025-04-02\"/></setting></settingDesc></profileDesc></teiHeader><text><body>
<u who=\"#RoeAda\" xml:id=\"u7\"><seg>We will never close the harbour at night, and we will not sell it.</seg></u></body></text></TEI>";

const PERSONS: &str = "<listPerson xmlns=\"http://www.tei-c.org/ns/1.0\"><person xml:id=\"RoeAda\"><persName><surname>Roe</surname>
<forename>Ada</forename></persName><affiliation role=\"minister\" from=\"2024-07-05\"><roleName>Minister of Transport</roleName>
</affiliation></person></listPerson>";

#[test]
fn a_debate_is_recorded_under_its_speakers_who_are_put_on_file() {
    let desk = Desk::new();
    fs::write(desk.path().join("debate.xml"), COMMONS).unwrap();
    let (code, _, said) = desk.run(&["record", "debate.xml", "--keep", "--no-edit"], "");
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("1 speaker put on file as the source lists them: Ben Tal"), "{said}");
    let page = desk.page();
    let drafts = drafts(Path::new("page.yaml"), &page).unwrap();
    let told: Vec<_> =
        drafts.iter().map(|it| (it.entry.details.page.as_deref(), it.entry.speaker.as_deref())).collect();
    assert_eq!(told, [(Some("col. 11"), Some("mira-osk")), (Some("col. 12"), Some("ben-tal"))], "{page}");
    assert!(page.contains("outlet: House of Commons") && page.contains("quote: We oppose night ferries"), "{page}");
    // A sitting is of one day, and so is what was said there.
    assert!(drafts.iter().all(|it| it.entry.said == "2025-03-03".parse().ok()), "{page}");
    assert_eq!(desk.run(&["check"], "").0, Some(0));
}

#[test]
fn what_speakers_were_and_when_comes_from_the_list_of_the_corpus() {
    let desk = Desk::new();
    fs::create_dir_all(desk.path().join("corpus/2025")).unwrap();
    fs::write(desk.path().join("corpus/Selm-listPerson.xml"), PERSONS).unwrap();
    fs::write(desk.path().join("corpus/2025/Selm_2025-04-02.xml"), SITTING).unwrap();
    fs::write(desk.path().join("debate.xml"), COMMONS).unwrap();
    let (code, _, said) = desk.run(&["record", "corpus/2025", "debate.xml"], "");
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("2 speakers put on file as the source lists them: Ada Roe, Ben Tal"), "{said}");
    let ledger = load(&desk.path().join("claims")).unwrap().ledger;
    let roe = ledger.find_speaker("ada-roe").unwrap();
    let role = &roe.roles[0];
    assert_eq!((role.role.as_str(), role.from), ("Minister of Transport", "2024-07-05".parse().ok()));
    assert!(desk.files().len() == 2, "{:?}", desk.files());
    // Handed in once more, nobody is put on file twice.
    let before = fs::read(desk.path().join("claims/speakers.yaml")).unwrap();
    let (code, ..) = desk.run(&["record", "corpus/2025", "debate.xml"], "");
    assert_eq!((code, fs::read(desk.path().join("claims/speakers.yaml")).unwrap()), (Some(0), before));
}

#[test]
fn xml_that_is_no_debate_is_refused_by_its_name() {
    let desk = Desk::new();
    fs::write(desk.path().join("minutes.xml"), "<minutes><p>Yes.</p></minutes>").unwrap();
    let (code, _, said) = desk.run(&["record", "minutes.xml"], "");
    assert!(code == Some(2) && said.contains("minutes.xml: its XML is no debate of parlparse or ParlaMint"), "{said}");
}
