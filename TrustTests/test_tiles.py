"""The PyPI package aics-tlog reads our tiles; it needs Python 3.12."""

import sys

import pytest
from conftest import tool

pytestmark = pytest.mark.skipif(sys.version_info < (3, 12), reason="aics-tlog needs Python 3.12")


@pytest.mark.parametrize("index", [0, 255, 256, 65_535, 65_536, 69_999])
def test_a_record_is_found_in_our_tiles(index, samples, tmp_path):
    leaf = tmp_path / "leaf"
    leaf.write_text(f"entry {index}")
    place = samples / "tiles"
    vkey = (place / "log.vkey").read_text()
    arguments = ["--index", index, "--tiles", place, "--log-key", vkey, "--origin", "dvc.example.vn/log"]
    found = tool("aics-tlog", "verify-inclusion", "--leaf", leaf, *arguments)
    assert found.returncode == 0, found.stdout + found.stderr
    leaf.write_text(f"entry {index}x")
    assert tool("aics-tlog", "verify-inclusion", "--leaf", leaf, *arguments).returncode != 0
