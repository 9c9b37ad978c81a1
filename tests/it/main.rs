//! The one integration binary; every module of it is named here with what belongs there.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod acted; // said and done: acts beside statements
#[path = "../casebook/articles/mod.rs"]
mod article; // an article as a case, with the drafts that are expected of it
mod articles; // the articles of fixtures/articles, and the drafts that must be found in them
mod asked; // the query grammar: what each query means, and where one goes wrong
mod begun; // the first minutes: the demo, a new record, what waits
#[path = "../casebook/mod.rs"]
#[expect(dead_code, reason = "the rooms' own tests stop at the first case that fails")]
mod casebook; // cases as people write them; the rooms' own tests run them too
mod casebooks; // the kinds' pages and the casebooks of fixtures/changes are run; the laws over the table of kinds
mod cloned; // two people on one file: joined without conflict and without equal ids; the record between two states
mod coded; // several people who coded the same claims
mod compared; // articles beside each other: what moved, versions of one, several in order of time, what is refused
mod completed; // what a shell offers while a command is typed
mod dated; // days made by rule, on every place of a sentence and every clock of a page: each is that of the saying
mod debate; // debates of parliaments as XML: speeches under their speakers, who are put on file with their roles and days
mod decided; // an act that is wanted or not, in whatever words: two grammars, every pair of their sentences
mod disputes; // the same of the points in dispute, and the shipped story's own disputes
mod dossier; // the record as pages: every way leads somewhere, nothing comes from elsewhere, nothing runs
mod doubling; // four times the input takes four times the time and the memory: every reader, every renderer
mod drafted; // whatever stands in an article: its drafts lie in it, are shown and are written
mod drafts; // drafts on file: what they may lack, and how each is accepted, changed or removed as text
mod edited; // a newer version of an article on file: what it says otherwise, old and new
mod exchanged; // other people's formats: the law of the round trip, what an import tells, maps, validators' samples
mod exits; // how a command ends, whoever reads its answer: closed pipes, full disks
mod extract; // extracting end to end: a corpus as JSON lines, an article in every format
mod fed; // feeds: what is new in them, and what is picked recorded
mod fetched; // pages by their address, from a server of our own: redirects, types, sizes, encodings
mod figures; // what belongs to the position moves, what stands beside it does not: thousands of pairs
mod files; // the names of a folder's files
mod first_flag; // from an empty folder and two articles to the first flag, every key counted
mod flags; // what a flag shows: paraphrases beside keys, quotations as one, wrapped headings
mod fuzzed; // whatever bytes are handed in: nothing panics, nothing hangs; for as long as one likes by hand
mod generated; // attributed statements made from a grammar: each found whole, once, and nothing besides
mod growing; // a record of four times the claims takes evenly more in every view and format
mod harmless; // a harmless sentence beside a statement silences no flag
mod hints; // weaker evidence: asked for, with its statements and how often its rule was right
mod house; // the rules of the house: floors, captions, sizes, forgotten files, and the map in src/README.md
mod indexed; // the index: what is found with it is what is found without, whatever was changed or torn
mod kept; // kept copies end to end: quotations verified, newer versions of an article, articles on file already
mod killed; // every command that writes, ended before any operation on the disk
mod looked; // where one looked in vain: noted, and seen in the timeline
mod many; // many articles and folders handed in at once: each on file once, one summary, nothing lost
mod named; // names made by rule: titles, nicknames, suffixes, short forms, each of one speaker
mod notations; // figures of every size in every notation: an equal value is held, another one never
mod own_words; // sources in the first person, recorded end to end: by --speaker, by a title, by a byline
#[path = "../casebook/page.rs"]
mod page; // the cases of a page or a casebook
mod paged; // what is longer than the screen goes through the pager, and nothing else does
mod pages; // the pages, notes and pasted texts of fixtures/pages, and what must be read of them
mod parquet; // Parquet: another reader finds in each cell what CSV has there
mod patterns; // the pages of the cue patterns are run, and their table is whole
mod pdf; // PDF files by pdftotext: pages as places, columns, broken words; and the clear line where it is not installed
mod places; // where a claim may be written: nothing where the loader does not look
mod problems; // every fault that a file can have: the broken files of fixtures/problems and their messages
mod proposed; // what is proposed for drafts, held against what people coded in the shipped record
mod query; // what is asked: slips are told, and folders that are none
mod quoted; // whatever any command prints in “…” is letter for letter on file, or was given
mod raced; // several at once: one name, one article, one new folder; few descriptors
mod read; // one statement read end to end: its side on a proposition, JSON lines, lines that cannot be read
mod reader; // a reader of the user's own: shown beside what is offered, taken by its number, given up where it fails
mod readme; // what the README shows is what the commands print, and what the help shows works
mod record; // recording end to end: every byte stays, two at once, killed midway, refused
mod recorded; // articles recorded end to end: drafts once and never twice, what is new, the editor
mod renamed; // another id for what is on file, two that are one, and both taken back
mod reports; // the same of the differences between reports, and the shipped story's own reports
mod review; // going through drafts in a terminal of its own: one key each, killed midway, changed underneath
mod reviews; // reviews.yaml end to end: flags accepted, new ones shown alone, verdicts beside suggestions
mod robust; // whatever stands in a file or on the command line: nothing panics, nothing is lost
mod safe; // no command prints in any format what commands a terminal: a law over all of them
mod scratch; // a claims folder for one test: what more than one module begins with
mod sentences; // how each kind reads: a table that is looked at, and the kinds' pages
mod served; // the record in a browser: every page, who may ask, searches, files that change under it
mod served_drafts; // drafts decided on in the browser: byte for byte, taken back, refused where somebody else was quicker
mod served_edits; // articles, statements and verdicts by the forms of the browser: byte for byte, wrong ones refused
mod server; // the pages of a claims folder served for one test, and what is answered
mod shared; // a folder that a group shares: modes, owners, links and the lock; new files name their schema
mod shown; // whatever words are on file: every view shows them, and none commands the terminal
mod stamped; // what the stamp makes: rooms, casebooks and lines of tables, and nothing written over
mod streamed; // claims as lines: what is found of them is what is found of the folder that they come from
mod stripped; // the shipped story without its keys: what the words alone still show
mod suggested; // topics from nothing, and many drafts at once: what is taken, what a query accepts and rejects
mod told; // what an outlet reports, with its verb, from the draft to every view
mod words; // no class of words stands twice; nouns in -ly and abbreviations, each through the same sentences
