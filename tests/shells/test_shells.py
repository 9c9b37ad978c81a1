"""Completions as somebody sees them who presses Tab in bash, zsh or fish, on the shipped story."""

import os
import re
import tempfile
import unittest
from pathlib import Path

import pexpect

# What is typed, and what stands there after Tab.
LINES = [
    ("gainsay expl", "gainsay explain "),
    ("gainsay diff speaker:marc", "gainsay diff speaker:marco-rubio "),
    ("gainsay list topic:cease", "gainsay list topic:ceasefire "),
    ("gainsay list kind:rev", "gainsay list kind:reversed "),
    ("gainsay list spea", "gainsay list speaker:"),
    ("gainsay show 2025-07-14-cbs", "gainsay show 2025-07-14-cbs-fifty-days#trump-fifty-days "),
    ("gainsay rename topic ceas", "gainsay rename topic ceasefire "),
    ("gainsay export grap", "gainsay export graphml "),
    ("gainsay list 'speaker:marc", "gainsay list 'speaker:marco-rubio"),
]
SHELLS = {
    "bash": (["--norc", "-i"], ["source <(gainsay completions bash)"]),
    "zsh": (["-f", "-i"], ["autoload -U compinit; compinit -u -D", "source <(gainsay completions zsh)"]),
    "fish": (["-N", "-i"], ["gainsay completions fish | source"]),
}
END = "<END>"


class Shells(unittest.TestCase):
    def test_what_is_begun_is_completed(self):
        for shell, (options, begin) in SHELLS.items():
            with tempfile.TemporaryDirectory() as home:
                (Path(home) / "gainsay").symlink_to(Path(os.environ["GAINSAY"]).resolve())
                path = f"{home}:{os.environ['PATH']}"
                env = {"PATH": path, "HOME": home, "TERM": "dumb", "GAINSAY_CLAIMS": str(Path("claims").resolve())}
                for typed, expected in LINES:
                    with self.subTest(shell=shell, typed=typed):
                        self.assertIn(expected, completed(shell, options, begin, typed, env))


def completed(shell, options, begin, typed, env):
    """The line after Tab, as the terminal has it, without colours and what the shell escaped."""
    child = pexpect.spawn(shell, options, env=env, encoding="utf-8", dimensions=(50, 200), timeout=20)
    for it in [*begin, "echo rea''dy"]:
        child.sendline(it)
    child.expect("ready\r")
    child.send(typed + "\t")
    # Whatever the shell writes until it has had nothing to say for a while.
    text = ""
    while True:
        try:
            text += child.read_nonblocking(4096, timeout=2)
        except (pexpect.TIMEOUT, pexpect.EOF):
            break
    child.close(force=True)
    return re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]|[\x07\x08\\]", "", text).replace("\r", "\n")


if __name__ == "__main__":
    unittest.main()
