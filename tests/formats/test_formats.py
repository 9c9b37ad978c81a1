"""What gainsay writes in other people's formats is read by other people's programs, whole."""

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
