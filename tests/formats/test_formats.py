"""What gainsay writes in other people's formats is read by other people's programs, whole."""

import contextlib
import json
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

GAINSAY = os.environ["GAINSAY"]
# An editor's verdict on a change of the shipped story.
REVIEWS = """\
version: 1
reviews:
  - kind: hastened
    earlier: 2025-07-14-cbs-fifty-days#trump-fifty-days
    later: 2025-07-28-ukrainska-pravda-new-deadline#trump-ten-or-twelve
    verdict: confirmed
    grade: half-flip
    by: The desk
    on: 2025-08-01
"""


def gainsay(*arguments, cwd="."):
    """What a command prints; an exit code of 1 is an answer too."""
    run = subprocess.run([GAINSAY, "--today", "2025-09-01", *arguments], capture_output=True, cwd=cwd, check=False)
    assert run.returncode in (0, 1), run.stderr.decode()
    return run.stdout


class Formats(unittest.TestCase):
    def test_atom_is_read_with_every_entry(self):
        import atoma

        feed = atoma.parse_atom_bytes(gainsay("export", "atom"))
        items = json.loads(gainsay("export", "json-feed"))["items"]
        self.assertEqual([it.id_ for it in feed.entries], [it["id"] for it in items])
        self.assertTrue(all(it.updated and it.title.value for it in feed.entries))

    def test_json_feed_is_valid(self):
        import atoma
        from jsonfeedvalidator import validate_feed

        text = gainsay("export", "json-feed")
        self.assertGreater(len(atoma.parse_json_feed_bytes(text).items), 10)
        validate_feed(json.loads(text))

    def test_icalendar_is_read_with_every_deadline(self):
        from ical.calendar_stream import IcsCalendarStream

        calendar = IcsCalendarStream.calendar_from_ics(gainsay("export", "icalendar").decode())
        claims = map(json.loads, gainsay("export", "jsonl").decode().splitlines())
        deadlines = [it for it in claims if it.get("by", "none") != "none" and not {"draft", "via"} & it.keys()]
        self.assertEqual(len(calendar.events), len(deadlines))

    def test_graphml_is_a_network_of_two_kinds(self):
        import networkx

        graph = networkx.parse_graphml(gainsay("export", "graphml").decode())
        self.assertTrue(networkx.is_bipartite(graph))
        self.assertGreater(graph.number_of_edges(), 10)

    def test_web_annotations_are_a_page_of_annotations(self):
        from iiif_prezi3 import AnnotationPage

        page = AnnotationPage.model_validate_json(gainsay("export", "web-annotation"))
        self.assertEqual(len(page.items), len(gainsay("export", "jsonl").splitlines()))

    def test_claim_review_has_what_schema_org_knows_and_nothing_else(self):
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree("claims", Path(folder) / "claims")
            (Path(folder) / "claims" / "reviews.yaml").write_text(REVIEWS)
            text = gainsay("export", "claimreview", "--site", "https://desk.example/flags", cwd=folder)
        reviews = json.loads(text)["@graph"]
        self.assertEqual(len(reviews), 1)
        known(reviews[0])
        # What Google asks for.
        self.assertLessEqual({"claimReviewed", "reviewRating", "url", "author", "datePublished"}, reviews[0].keys())

    def test_sarif_is_valid_and_its_places_open(self):
        from urllib.parse import unquote

        from sarif_pydantic import Sarif

        with tempfile.TemporaryDirectory() as folder:
            claims = Path(folder) / "claims"
            shutil.copytree("fixtures/problems/_standard", claims)
            shutil.copy("fixtures/problems/bad-date.yaml", claims / "a date.yaml")
            shutil.copy("fixtures/problems/bad-date.yaml", claims / "é#1%.yaml")
            shutil.copy("fixtures/problems/bad-date.yaml", claims / "bad-date.yaml")
            for stand in (folder, claims):
                sarif = Sarif.model_validate_json(gainsay("check", "--format", "sarif", cwd=stand))
                results = sarif.runs[0].results
                self.assertGreater(len(results), 2)
                for it in results:
                    place = it.locations[0].physical_location.artifact_location
                    self.assertTrue((Path(stand) / unquote(place.uri)).is_file(), place.uri)
                rules = json.loads(gainsay("check", "--format", "sarif", cwd=stand))["runs"][0]["tool"]["driver"]["rules"]
                self.assertTrue(all(it["help"]["text"] for it in rules))

    def test_sqlite_has_the_record_in_tables_that_refer_to_each_other(self):
        import sqlite3

        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "record.db"
            path.write_bytes(gainsay("export", "sqlite"))
            with contextlib.closing(sqlite3.connect(path)) as database:
                self.assertEqual(database.execute("PRAGMA integrity_check").fetchone(), ("ok",))
                self.assertEqual(database.execute("PRAGMA foreign_key_check").fetchall(), [])
                claims = database.execute("SELECT id, quote FROM claims ORDER BY rowid").fetchall()
                changes = database.execute("SELECT count(*) FROM changes JOIN claims ON claims.id = earlier").fetchone()
        lines = [json.loads(it) for it in gainsay("export", "jsonl").splitlines()]
        self.assertEqual(claims, [(it["id"], it.get("quote")) for it in lines])
        self.assertGreater(changes[0], 10)

    def test_parquet_is_read_by_duckdb_with_days_that_it_counts_with(self):
        import duckdb

        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "record.parquet"
            path.write_bytes(gainsay("export", "parquet"))
            claims = duckdb.read_parquet(str(path))
            found = claims.project('id, quote, said, "source.outlet"').fetchall()
            days = duckdb.sql("SELECT count(*) FROM claims WHERE year(\"said.last\") = 2025").fetchall()[0][0]
        lines = [json.loads(it) for it in gainsay("export", "jsonl").splitlines()]
        self.assertEqual(found, [(it["id"], it.get("quote"), it["said"], it["source"]["outlet"]) for it in lines])
        self.assertEqual(days, len([it for it in lines if it["said"][-10:].startswith("2025")]))

    def test_a_database_of_discourse_network_analyzer_comes_in_whole(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "ferries.dna"
            dna_database(path)
            gainsay("init", "claims", cwd=folder)
            told = gainsay("import", "dna-sqlite", str(path), "--write", cwd=folder).decode()
            self.assertIn("new: 3 claims, in 2 files", told)
            self.assertNotIn("refused", told)
            again = gainsay("import", "dna-sqlite", str(path), cwd=folder).decode()
            self.assertIn("known: 3 claims", again)
            claims = [json.loads(it) for it in gainsay("export", "jsonl", cwd=folder).splitlines()]
        found = [(it["speaker_name"], it["speaker_kind"], it.get("for"), it["stance"], it["says"]) for it in claims]
        self.assertEqual(
            found,
            [
                ("Ada Roe", "person", "Ministry of Ports", "oppose", "👩 Roe: “no ban; never”"),
                ("Ports Union", "body", None, "support", "The union wants a ban"),
                ("Ada Roe", "person", "Ministry of Ports", "support", "She now favours a ban."),
            ],
        )
        self.assertEqual({it["topic_proposition"] for it in claims}, {"Night ferries should be banned."})
        self.assertEqual({it["said"] for it in claims}, {"../2025-03-01", "../2025-04-01"})


def dna_database(path):
    """A database as Discourse Network Analyzer 3 makes it (`Sql.java`), with the default statement type."""
    import sqlite3
    from datetime import datetime, timezone

    with contextlib.closing(sqlite3.connect(path)) as database:
        database.executescript(
            """
            CREATE TABLE CODERS(ID INTEGER PRIMARY KEY, Name TEXT NOT NULL);
            CREATE TABLE DOCUMENTS(ID INTEGER PRIMARY KEY NOT NULL, Title TEXT NOT NULL, Text TEXT NOT NULL,
              Coder INTEGER NOT NULL, Author TEXT NOT NULL DEFAULT '', Source TEXT NOT NULL DEFAULT '',
              Section TEXT NOT NULL DEFAULT '', Notes TEXT NOT NULL DEFAULT '', Type TEXT NOT NULL DEFAULT '',
              Date INTEGER NOT NULL);
            CREATE TABLE STATEMENTTYPES(ID INTEGER PRIMARY KEY NOT NULL, Label TEXT NOT NULL);
            CREATE TABLE VARIABLES(ID INTEGER PRIMARY KEY NOT NULL, Variable TEXT NOT NULL, DataType TEXT NOT NULL,
              StatementTypeId INTEGER NOT NULL);
            CREATE TABLE STATEMENTS(ID INTEGER PRIMARY KEY NOT NULL, StatementTypeId INTEGER NOT NULL,
              DocumentId INTEGER NOT NULL, Start INTEGER NOT NULL, Stop INTEGER NOT NULL, Coder INTEGER NOT NULL);
            CREATE TABLE ENTITIES(ID INTEGER PRIMARY KEY NOT NULL, VariableId INTEGER NOT NULL,
              Value TEXT NOT NULL DEFAULT '', ChildOf INTEGER);
            CREATE TABLE DATABOOLEAN(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
            CREATE TABLE DATAINTEGER(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
            CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Entity INTEGER);
            CREATE TABLE DATALONGTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value TEXT);
            INSERT INTO STATEMENTTYPES VALUES (1, 'DNA Statement');
            INSERT INTO VARIABLES VALUES (1, 'person', 'short text', 1), (2, 'organization', 'short text', 1),
              (3, 'concept', 'short text', 1), (4, 'agreement', 'boolean', 1);
            INSERT INTO ENTITIES VALUES (1, 1, 'Ada Roe', NULL), (2, 1, '', NULL), (3, 2, 'Ministry of Ports', NULL),
              (4, 2, 'Ports Union', NULL), (5, 3, 'Night ferries should be banned.', NULL);
            """
        )
        documents = [
            ("Ferries", "👩 Roe: “no ban; never”. The union wants a ban.", "2025-03-01"),
            ("Ferries again", "She now favours a ban.", "2025-04-01"),
        ]
        for n, (title, text, day) in enumerate(documents, 1):
            seconds = int(datetime.fromisoformat(day).replace(tzinfo=timezone.utc).timestamp())
            values = (n, title, text, 1, "", "The Selm Courier", "", "", "", seconds)
            database.execute("INSERT INTO DOCUMENTS VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
        statements = [
            (1, documents[0][1], "👩 Roe: “no ban; never”", 1, 3, 0),
            (1, documents[0][1], "The union wants a ban", 2, 4, 1),
            (2, documents[1][1], "She now favours a ban.", 1, 3, 1),
        ]
        for n, (document, text, passage, person, organization, agreement) in enumerate(statements, 1):
            # Java counts UTF-16 units.
            start = len(text[: text.index(passage)].encode("utf-16-le")) // 2
            stop = start + len(passage.encode("utf-16-le")) // 2
            database.execute("INSERT INTO STATEMENTS VALUES (?, 1, ?, ?, ?, 1)", (n, document, start, stop))
            for variable, entity in ((1, person), (2, organization), (3, 5)):
                row = (n, variable, entity)
                database.execute("INSERT INTO DATASHORTTEXT(StatementId, VariableId, Entity) VALUES (?, ?, ?)", row)
            row = (n, 4, agreement)
            database.execute("INSERT INTO DATABOOLEAN(StatementId, VariableId, Value) VALUES (?, ?, ?)", row)
        database.commit()


def known(it):
    """Fails where schema.org has no such type or property."""
    import schema_org.models as models

    if isinstance(it, list):
        for one in it:
            known(one)
    if isinstance(it, dict):
        kind = getattr(models, it["@type"])
        names = {"@" + part for part in ("type", "id", "context")} | {p.schema_name for p in kind.SCHEMA_PROPERTIES}
        assert it.keys() <= names, it.keys() - names
        for value in it.values():
            known(value)


if __name__ == "__main__":
    unittest.main()
