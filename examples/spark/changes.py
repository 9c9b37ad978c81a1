"""The changes of a record that one machine does not hold, on Apache Spark: `gainsay diff --jsonl`, many times at once.

    spark-submit examples/spark/changes.py CLAIMS OUT --claims FOLDER [--today DATE] [--gainsay PATH] [--partitions N]

CLAIMS are files as `gainsay export jsonl` writes them, OUT is a folder that is not there yet; both may lie wherever Spark
reads and writes. FOLDER has speakers.yaml, topics.yaml and lookups.yaml, and is on every worker, as gainsay is.

What is worked on apart is a speaker: a topic alone would not do, as whoever falls silent on one topic is known to speak by
what is on file on the others. Within a speaker, gainsay takes topic by topic. A worker that is lost costs what it was
at: Spark gives that to another one, and OUT has each change once.
"""

import argparse
import json
import os
import shlex
import zlib

from pyspark.sql import SparkSession


def speaker(line):
    """Whose claim a line is; lines that tell none stand together, and gainsay says what is wrong with them."""
    try:
        return json.loads(line).get("speaker") or ""
    except (ValueError, AttributeError):
        return ""


def place(key):
    """The same number on every worker, as Python's own hash of a text is not."""
    return zlib.crc32(key[0].encode())


def changes(lines, partitions, command):
    """The changes as lines: claims by speaker, each speaker's as they stood, and through the command."""
    keyed = lines.filter(str.strip).zipWithIndex().map(lambda it: ((speaker(it[0]), it[1]), it[0]))
    by_speaker = keyed.repartitionAndSortWithinPartitions(partitions, place)
    # a line that gainsay cannot read fails the job, rather than being missed
    return by_speaker.values().pipe(shlex.join(command), env=dict(os.environ), checkCode=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("lines", metavar="CLAIMS")
    parser.add_argument("out", metavar="OUT")
    parser.add_argument("--claims", metavar="FOLDER", required=True)
    parser.add_argument("--today", metavar="DATE")
    parser.add_argument("--gainsay", metavar="PATH", default="gainsay")
    parser.add_argument("--partitions", metavar="N", type=int)
    own = parser.parse_args()
    command = [own.gainsay, "--claims", own.claims, *(["--today", own.today] if own.today else []), "diff", "--jsonl"]
    spark = SparkSession.builder.appName("gainsay").getOrCreate()
    context = spark.sparkContext
    lines = context.textFile(own.lines)
    changes(lines, own.partitions or 4 * context.defaultParallelism, command).saveAsTextFile(own.out)
    spark.stop()


if __name__ == "__main__":
    main()
