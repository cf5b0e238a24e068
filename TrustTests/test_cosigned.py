"""A server whose log two witnesses watch, one of them not written here; its receipts carry both."""

import base64
import re

from conftest import free_port, motcua, tool
from people import Citizen, logins
from serving import awaited, demo
from test_witness import Running, another, needs_312, ours


@needs_312
def test_receipts_carry_the_lines_of_both_witnesses(tmp_path):
    (tmp_path / "log").mkdir()
    log = motcua("keys", tmp_path / "log/log.key", "--name", "dvc.example.vn/log").stdout.strip()
    places = [free_port(), free_port()]
    command, own = ours(tmp_path, log)
    with Running(*command, places[0]), another(tmp_path, log, places[1]) as other:
        keys = [own, other]
        watched = [part for key, port in zip(keys, places) for part in ("--witness", f"{key} http://127.0.0.1:{port}")]
        with demo(tmp_path, 12, *watched) as (base, process, _):
            # The log's own line and one of each witness.
            awaited(base, "/log/checkpoint", process, lambda note: note.count(b"\n\xe2\x80\x94 ") == 3)
            citizen = next(c for c in (Citizen(base, login) for login in logins(base)) if c.codes())
            code = citizen.codes()[0]
            proof = citizen.get(f"/ho-so/{code}/bang-chung/1")
    receipt, leaf = tmp_path / "receipt.tlog-proof", tmp_path / "leaf"
    receipt.write_bytes(proof)
    leaf.write_bytes(base64.b64decode(re.search(rb"extra (\S+)", proof)[1])[32:])
    trusted = ["--log-vkey", log, "--witness-vkey", own, "--witness-vkey", other, "--threshold", "2"]
    said = tool("proofbundle", "verify-proof", receipt, "--payload-file", leaf, *trusted)
    assert said.returncode == 0, said.stdout + said.stderr
    said = motcua("verify", receipt, *trusted)
    assert said.returncode == 0 and said.stdout.count("seen by ") == 2, said.stderr
