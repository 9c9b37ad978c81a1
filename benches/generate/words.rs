//! The names and sentences that generated claims are made of, all invented.

use super::dice::Dice;

/// What is argued about; every subject with every aspect is a topic.
pub(crate) const SUBJECTS: [&str; 10] =
    ["harbour", "bridge", "railway", "reservoir", "airport", "fishery", "pension", "hospital", "university", "quarry"];
pub(crate) const ASPECTS: [&str; 10] =
    ["extension", "closure", "levy", "lease", "inspection", "merger", "moratorium", "subsidy", "opening", "licence"];

pub(crate) const GIVEN: [&str; 20] = [
    "Ada", "Bela", "Cyril", "Dorit", "Egon", "Flora", "Gideon", "Hanne", "Ilir", "Jolanta", "Kasimir", "Lidwina",
    "Marek", "Nerys", "Oskar", "Petra", "Quirin", "Rosalind", "Sandor", "Thekla",
];
pub(crate) const FAMILY: [&str; 15] = [
    "Arnoldsen",
    "Brackwater",
    "Corvane",
    "Dunmarsh",
    "Eelmoor",
    "Fennick",
    "Grauberg",
    "Holloway-Roe",
    "Istrade",
    "Jarnvik",
    "Kestrel",
    "Lomas",
    "Marrowby",
    "Nightingale",
    "Ostrava",
];

pub(crate) const ROLES: [&str; 5] = ["Mayor", "Minister of Works", "Party leader", "Head of the port", "Spokesperson"];
pub(crate) const OUTLETS: [&str; 8] = [
    "Coastal Courier",
    "The Marsh Post",
    "Radio Eelmoor",
    "Morning Ledger",
    "Fenland Agency",
    "Nightly Dispatch",
    "Züricher Hafenblatt",
    "The Quarry Times",
];
pub(crate) const VERBS: [&str; 6] = ["said", "warned", "reiterated", "told reporters", "insisted", "added"];
pub(crate) const CONDITIONS: [&str; 6] = [
    "the council votes for it before the summer recess",
    "the neighbouring districts pay their share",
    "the inspectors find nothing that has to be rebuilt",
    "foreign lenders stay out of it",
    "the unions sign the agreement that was drafted in March",
    "an independent auditor is let into the books",
];
pub(crate) const COUNTED: [&str; 5] = ["jobs", "ships", "tonnes", "million EUR", "beds"];

const OPENERS: [&str; 8] = [
    "I have said it in the chamber and I say it again here",
    "Let nobody on the other bank of the river be in any doubt",
    "After eleven hours with the engineers and their drawings",
    "We have listened to every family that came to the town hall",
    "It is not a secret, and it has not been one since the autumn",
    "When the figures were put on my table this morning",
    "My predecessor left this to us, and we are going to deal with it",
    "You can write this down and hold it against me next year",
];
const FOR: [&str; 4] = [
    "the {} goes ahead on the timetable that we published, and nobody has shown me a reason to wait for another winter",
    "we stand behind the {} because without it half of the young people will have left the valley in ten years",
    "there is money for the {}, there is a plan for it, and there are people who want to begin on Monday",
    "I support the {} as I did when it was unpopular to do so, and the first contracts will be signed shortly",
];
const AGAINST: [&str; 4] = [
    "there will be no {} as long as I sit in this office, whatever the committee may put into its report",
    "the {} would cost three times what was promised and serve nobody except those who wrote the tender",
    "we cannot go along with the {}, not in this form and not at this price, and our partners know that",
    "I voted against the {} twice, and I would vote against it a third time if they dared to bring it back",
];
const NEITHER: [&str; 3] = [
    "on the {} we have not come to a view yet, and I would rather be late than sorry",
    "I hear good arguments about the {} from both sides, and I am not going to choose between them today",
    "the {} is for the assembly to decide, so please put the question to the assembly and not to me",
];
const CLOSERS: [&str; 6] = [
    "The rest is talk.",
    "That is what I told the delegation, and that is what they took home with them.",
    "We will see who is still standing there when the cameras have gone.",
    "Ask me again in spring – the answer will be the same.",
    "People have waited long enough for a plain word from this ministry.",
    "“Slowly” is not the same as “never”, as my grandmother in Jarnvík used to say.",
];

/// A quotation of the length that newspapers print, for, against or on neither side.
pub(crate) fn quotation(dice: &mut Dice, stance: usize, topic: &str) -> String {
    let middle = match stance {
        0 | 1 => dice.pick(&FOR),
        4 | 5 => dice.pick(&AGAINST),
        _ => dice.pick(&NEITHER),
    };
    let opener = dice.pick(&OPENERS);
    let closer = if dice.falls(60) { format!(" {}", dice.pick(&CLOSERS)) } else { String::new() };
    format!("{opener}, {}.{closer}", middle.replace("{}", topic))
}
