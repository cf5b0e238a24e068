"""Go's sumdb/note and tlog, which have guarded Go's modules since 2019, read what we write."""

import subprocess


def run(program, *arguments):
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


def test_receipts_are_believed_and_no_changed_one_is(go_verifier, log):
    assert run(go_verifier, "receipts", log.folder) == len(log.receipts)


def test_go_makes_the_same_paths(go_verifier, samples):
    assert run(go_verifier, "paths", samples / "paths.txt") == 2 * (48 * 49 // 2 + 300)


def test_go_finds_records_in_our_tiles(go_verifier, samples):
    assert run(go_verifier, "tiles", samples / "tiles") == 71


