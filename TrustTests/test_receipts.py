"""The command of the PyPI package proofbundle and ours must agree on every receipt."""

import base64
import random

from conftest import motcua, tool


def decoded(text):
    """What lenient readers see: base64 whose last letter has spare bits reads alike whatever they are (RFC 4648, 3.5)."""
    found = []
    for word in text.split():
        try:
            found.append(base64.b64decode(word, validate=True))
        except ValueError:
            found.append(word)
    return found


def test_both_believe_a_receipt(log):
    for receipt in log.receipts:
        leaf, content = receipt.with_suffix(".leaf"), receipt.with_suffix(".content")
        other = tool("proofbundle", "verify-proof", receipt, "--payload-file", leaf, *log.keys)
        assert other.returncode == 0, other.stdout + other.stderr
        ours = motcua("verify", receipt, *log.keys, "--leaf", leaf, "--content", content)
        assert ours.returncode == 0, ours.stderr


def test_both_refuse_what_was_changed(seven, tmp_path):
    dice = random.Random(7)
    receipt = seven.receipts[1]
    leaf = receipt.with_suffix(".leaf")
    whole = receipt.read_bytes()
    changed = tmp_path / "changed.tlog-proof"
    # What stands before the index is signed by nobody: it only helps to know the entry.
    start = whole.index(b"index ")
    for _ in range(25):
        at = dice.randrange(start, len(whole))
        spoilt = whole[:at] + bytes([whole[at] ^ (1 << dice.randrange(8))]) + whole[at + 1 :]
        changed.write_bytes(spoilt)
        ours = motcua("verify", changed, *seven.keys, "--leaf", leaf)
        assert ours.returncode == 1, f"byte {at}"
        if decoded(spoilt.decode("latin-1")) == decoded(whole.decode("latin-1")):
            continue  # only ours insists on one spelling
        other = tool("proofbundle", "verify-proof", changed, "--payload-file", leaf, *seven.keys)
        assert other.returncode != 0, f"byte {at}"
    for end in dice.sample(range(len(whole)), 10):
        changed.write_bytes(whole[:end])
        assert motcua("verify", changed, *seven.keys, "--leaf", leaf).returncode == 1, f"cut at {end}"


def test_proofbundle_refuses_every_single_byte_change(seven):
    from proofbundle.tlogproof import verify_tlog_proof

    for receipt in seven.receipts[:1]:
        whole = receipt.read_text()
        leaf = receipt.with_suffix(".leaf").read_bytes()
        check = lambda text, leaf=leaf: verify_tlog_proof(text, leaf, seven.vkey, seven.witnesses, threshold=2)["ok"]
        assert check(whole)
        assert not check(whole, leaf + b"\n")
        for at in range(whole.index("index "), len(whole)):
            spoilt = whole[:at] + chr(ord(whole[at]) ^ 1) + whole[at + 1 :]
            if decoded(spoilt) != decoded(whole):
                assert not check(spoilt), f"character {at}"
