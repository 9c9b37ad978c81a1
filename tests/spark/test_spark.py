"""The Spark job finds what one process finds, also where a worker is lost half-way."""

import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

GAINSAY = os.environ["GAINSAY"]
TODAY = ["--today", "2025-09-01"]
# Other speakers with the same claims: enough that every worker has several.
COPIES = 40

# A gainsay that, once, takes its worker with it when half of the answer is out: the process that began the one that began it.
MORTAL = """\
#!/bin/sh
if mkdir {marker} 2>/dev/null; then
    {gainsay} "$@" | head -n 3
    at=$$
    until tr '\\0' ' ' < /proc/$at/cmdline | grep -q CoarseGrainedExecutorBackend; do
        at=$(awk '/^PPid/ {{ print $2 }}' /proc/$at/status)
        [ "$at" -gt 1 ] || exit 3
    done
    echo $at > {marker}/killed
    kill -9 $at
    exit 3
fi
exec {gainsay} "$@"
"""


class Spark(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        folder = Path(cls.temporary.name)
        cls.record(folder)
        cls.folder = folder
        cls.found = cls.one_process(folder)

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    @staticmethod
    def record(folder):
        """The shipped claims, and the same again from speakers of other names, spread over the file."""
        lines = subprocess.run([GAINSAY, "export", "jsonl"], capture_output=True, check=True).stdout.splitlines()
        claims = [json.loads(it) for it in lines]
        with open(folder / "claims.jsonl", "w") as out:
            for claim in claims:
                for copy in range(COPIES):
                    out.write(json.dumps({**claim, "speaker": f"{claim['speaker']}-{copy}"}) + "\n")

    @staticmethod
    def one_process(folder):
        lines = (folder / "claims.jsonl").read_text().splitlines()
        lines.sort(key=lambda it: json.loads(it)["speaker"])
        command = [GAINSAY, "--claims", "claims", *TODAY, "diff", "--jsonl"]
        run = subprocess.run(command, input="\n".join(lines), capture_output=True, text=True, check=True)
        return sorted(run.stdout.splitlines())

    def job(self, name, gainsay):
        """What the job writes, on a cluster of two workers of one core each."""
        out = self.folder / name
        submit = [sys.executable, "-m", "pyspark.find_spark_home"]
        home = subprocess.run(submit, capture_output=True, text=True, check=True).stdout.strip()
        command = [f"{home}/bin/spark-submit", "--master", "local-cluster[2,1,1024]", "--conf", "spark.ui.enabled=false"]
        command += ["examples/spark/changes.py", str(self.folder / "claims.jsonl"), str(out), *TODAY]
        command += ["--claims", str(Path("claims").resolve()), "--gainsay", str(gainsay), "--partitions", "6"]
        environment = {**os.environ, "SPARK_HOME": home, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
        run = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
        self.assertEqual(run.returncode, 0, run.stderr[-4000:])
        self.assertTrue((out / "_SUCCESS").exists())
        return out

    def lines_of(self, out):
        import duckdb

        rows = duckdb.sql(f"SELECT content FROM read_text('{out}/part-*')").fetchall()
        return sorted(line for (text,) in rows for line in text.splitlines())

    def test_two_workers_find_what_one_process_finds(self):
        self.assertGreater(len(self.found), 10 * COPIES)
        out = self.job("two", Path(GAINSAY).resolve())
        self.assertEqual(self.lines_of(out), self.found)
        self.assertGreater(len([it for it in out.glob("part-*") if it.stat().st_size]), 3)

    def test_a_worker_that_is_lost_loses_nothing(self):
        marker, mortal = self.folder / "marker", self.folder / "gainsay"
        mortal.write_text(MORTAL.format(marker=marker, gainsay=Path(GAINSAY).resolve()))
        mortal.chmod(0o755)
        out = self.job("lost", mortal)
        self.assertTrue((marker / "killed").read_text().strip().isdigit())
        self.assertEqual(self.lines_of(out), self.found)
