"""What `motcua verify` and `motcua keys` say, and with which exit code."""

import os
import stat

import pytest
from conftest import Log, motcua


def refusal(*arguments):
    done = motcua("verify", *arguments)
    assert done.returncode == 1 and not done.stdout
    return done.stderr.removeprefix("motcua verify: refused: ").strip()


def test_a_receipt_of_ours_needs_no_second_file(seven):
    done = motcua("verify", seven.receipts[0], *seven.keys)
    assert done.returncode == 0
    assert done.stdout.splitlines() == [
        "holds: entry 0 of dvc.example.vn/log, which has 7",
        "seen by thanh-tra.example.vn, 2016-01-18T02:15:00Z",
        "seen by hdnd.example.vn/w, 2016-01-18T02:15:00Z",
        "entry: submitted, so-gtvt, 2016-01-18T02:15:00Z",
    ]


def test_each_refusal_says_why(seven, samples, tmp_path):
    receipt = seven.receipts[0]
    whole = receipt.read_text()
    other = Log(samples / "receipts-64")
    file = tmp_path / "changed"

    def changed(text):
        file.write_text(text)
        return file

    assert refusal(changed(whole[:-9]), *seven.keys).startswith("truncated")
    assert refusal(changed("x" + whole), *seven.keys).startswith("not a receipt")
    assert refusal(receipt, "--log-vkey", other.vkey).startswith("wrong key")
    assert refusal(receipt, *seven.keys, "--origin", "elsewhere.vn").startswith("wrong log")
    assert refusal(changed(whole.replace("index 0", "index 1")), *seven.keys).startswith("inclusion fails")
    assert refusal(receipt, "--log-vkey", seven.vkey, "--witness-vkey", other.witnesses[0]).startswith(
        "not enough witnesses: 0 signed, 1 must")
    leaf = seven.receipts[1].with_suffix(".leaf")
    assert refusal(receipt, *seven.keys, "--leaf", leaf).startswith("leaf differs")
    assert refusal(receipt, *seven.keys, "--content", leaf).startswith("content differs")
    without = "".join(line + "\n" for line in whole.splitlines() if not line.startswith("extra "))
    assert refusal(changed(without), *seven.keys).startswith("the entry is not known")
    assert refusal(receipt, "--log-vkey", "nonsense").startswith("--log-vkey")
    assert refusal(receipt, "--log-vkey", seven.witnesses[0]).startswith("--log-vkey")
    assert refusal(tmp_path / "nowhere", *seven.keys).endswith("can't be read")


def test_a_receipt_of_another_log_is_checked_with_its_leaf(seven, tmp_path):
    whole = seven.receipts[0].read_text()
    file = tmp_path / "foreign"
    file.write_text("".join(line + "\n" for line in whole.splitlines() if not line.startswith("extra ")))
    done = motcua("verify", file, *seven.keys, "--leaf", seven.receipts[0].with_suffix(".leaf"))
    assert done.returncode == 0 and len(done.stdout.splitlines()) == 3


def test_a_private_key_is_its_owners_alone(tmp_path):
    file = tmp_path / "log.key"
    made = motcua("keys", file, "--name", "dvc.example.vn/log")
    assert made.returncode == 0
    assert stat.S_IMODE(os.stat(file).st_mode) == 0o600
    assert motcua("keys", file).stdout == made.stdout
    secret = file.read_text()
    assert secret.startswith("PRIVATE+KEY+dvc.example.vn/log+")
    assert motcua("keys", file, "--name", "again.vn").returncode == 1
    assert file.read_text() == secret
    file.chmod(0o640)
    refused = motcua("keys", file)
    assert refused.returncode == 1 and "chmod" in refused.stderr and secret.strip() not in refused.stderr


@pytest.mark.parametrize("name", ["", "a b", "a+b", "a\nb"])
def test_a_name_that_notes_cannot_hold_is_refused(name, tmp_path):
    assert motcua("keys", tmp_path / "key", "--name", name).returncode == 1
    assert not (tmp_path / "key").exists()
