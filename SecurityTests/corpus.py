"""The payloads, and the words by which a page shows that one of them worked."""

import pathlib
import re

HIT = "window.__hit=(window.__hit||0)+1"
MARK = "data-hit=1"
FILE = pathlib.Path(__file__).with_name("payloads.txt")
ESCAPES = {"r": "\r", "n": "\n", "t": "\t", "0": "\0", "\\": "\\"}


def payloads():
    """All of them, in the order of the file."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    return [read(line) for line in lines if line and not line.startswith("#")]


def sample():
    """Few that stand for the kinds, for a run that must be short."""
    wanted = [
        "</textarea><script>", "<svg onload", '" autofocus', "</script><script>", "{{constructor", "X-Hit",
        "=HYPERLINK", "a\0b"]
    return [next(p for p in payloads() if part in p) for part in wanted]


def read(line):
    """A line of the file as the text that is sent."""
    def letter(found):
        code = found[1]
        return chr(int(code[1:], 16)) if code[0] == "u" else ESCAPES[code]

    text = re.sub(r"\\(u[0-9A-F]{4}|[rnt0\\])", letter, line)
    return text.replace("{hit}", HIT).replace("{mark}", MARK).replace("{long}", "Dài " * 5_000)
