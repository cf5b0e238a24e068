"""A loaded server's log and receipts, fetched over HTTP as people do, judged by programs that were not written here."""

import base64
import os
import random
import re
import shutil
import sqlite3
import subprocess
import threading

import pytest
import stamping
from conftest import ROOT, free_port, motcua, tool
from people import Citizen, logins
from serving import awaited, demo, fetch

# A release is tried with more: MOTCUA_TRUST_RECEIPTS=1000 MOTCUA_TRUST_PAPERS=100.
WANTED = int(os.environ.get("MOTCUA_TRUST_RECEIPTS", "20"))
PAPERS = int(os.environ.get("MOTCUA_TRUST_PAPERS", "5"))


@pytest.fixture(scope="module")
def stamper(tmp_path_factory):
    """The folder and the address of a time-stamping authority."""
    folder = tmp_path_factory.mktemp("stamper")
    with stamping.authority(folder) as address:
        yield folder, address


@pytest.fixture(scope="module")
def served(tmp_path_factory, stamper):
    """A demo that has its log and its papers stamped; answers its address, folder, options and process."""
    folder = tmp_path_factory.mktemp("served")
    more = ["--time-stamping", stamper[1], "--time-stamping-ca", stamper[0] / "ca.crt"]
    with demo(folder, max(WANTED, 60, 2 * PAPERS), *more) as (base, process, options):
        yield base, folder, options, process


def keep(citizen, path, place):
    """Keeps the receipt at that path with its leaf and its content."""
    name = path.replace("/ho-so/", "").replace("/bang-chung/", "-")
    proof = citizen.get(path)
    (place / f"{name}.content").write_bytes(citizen.get(path + "/noi-dung"))
    (place / f"{name}.leaf").write_bytes(base64.b64decode(re.search(rb"extra (\S+)", proof)[1])[32:])
    (place / f"{name}.tlog-proof").write_bytes(proof)


def load(base, place, stop, failures):
    """Files one dossier after the other, each with its receipt, until it is told to stop."""
    try:
        citizen = Citizen(base, "congdan@demo.vn")
        while not stop.is_set():
            keep(citizen, f"/ho-so/{citizen.file()}/bang-chung/1", place)
    except Exception as error:
        failures.append(error)


@pytest.fixture(scope="module")
def receipts(served):
    """A folder of receipts with their leaves: of filings as they come in, and meanwhile of older dossiers' decisions."""
    base, folder = served[:2]
    place = folder / "receipts"
    place.mkdir()
    (place / "log.vkey").write_bytes(fetch(base, "/log/keys").strip())
    stop, failures = threading.Event(), []
    loads = [threading.Thread(target=load, args=(base, place, stop, failures)) for _ in range(4)]
    for thread in loads:
        thread.start()
    try:
        decided = older(base, place)
    finally:
        while not failures and len(list(place.glob("*.tlog-proof"))) < WANTED:
            stop.wait(0.1)
        stop.set()
        for thread in loads:
            thread.join()
    assert not failures, failures[0]
    filed = len(list(place.glob("*.tlog-proof"))) - decided
    print(f"{filed} receipts of filings under load, {decided} of older dossiers")
    assert filed >= 4 and decided >= WANTED // 2
    return place


def older(base, place):
    """Receipts of the demo's dossiers, half of those that are wanted; answers how many."""
    count = 0
    for login in logins(base):
        citizen = Citizen(base, login)
        for code in citizen.codes():
            page = citizen.get(f"/ho-so/{code}/bang-chung").decode()
            for path in re.findall(rf'href="(/ho-so/{code}/bang-chung/\d+)"', page):
                if count >= WANTED // 2:
                    return count
                keep(citizen, path, place)
                count += 1
    return count


def changed(receipt, dice):
    """The receipt with one byte changed behind the part that nobody signs."""
    whole = receipt.read_bytes()
    at = dice.randrange(whole.index(b"index "), len(whole))
    return whole[:at] + bytes([whole[at] ^ (1 << dice.randrange(7))]) + whole[at + 1:], at


def test_go_believes_every_receipt_and_none_with_any_byte_changed(receipts, go_verifier):
    done = subprocess.run([go_verifier, "receipts", receipts], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) == len(list(receipts.glob("*.tlog-proof"))) >= WANTED


def test_proofbundle_believes_every_receipt_and_none_with_a_byte_changed(receipts):
    from proofbundle.tlogproof import verify_tlog_proof
    from test_receipts import decoded

    key = (receipts / "log.vkey").read_text()
    dice = random.Random(2016)

    def believes(text, leaf):
        try:
            return verify_tlog_proof(text, leaf, key)["ok"]
        except ValueError:
            return False

    refused = 0
    for receipt in sorted(receipts.glob("*.tlog-proof")):
        leaf = receipt.with_suffix(".leaf").read_bytes()
        whole = receipt.read_text()
        assert believes(whole, leaf), receipt
        spoilt, at = changed(receipt, dice)
        # Spare bits of base64 (RFC 4648, 3.5) read alike for all but ours: another byte then.
        while decoded(spoilt.decode("latin-1")) == decoded(receipt.read_bytes().decode("latin-1")):
            spoilt, at = changed(receipt, dice)
        assert not believes(spoilt.decode("utf-8", "replace"), leaf), f"{receipt}: byte {at}"
        refused += 1
    assert refused >= WANTED


def test_the_commands_agree_on_receipts_and_contents(receipts, tmp_path):
    key = (receipts / "log.vkey").read_text()
    dice = random.Random(2017)
    for receipt in dice.sample(sorted(receipts.glob("*.tlog-proof")), 8):
        leaf, content = receipt.with_suffix(".leaf"), receipt.with_suffix(".content")
        other = tool("proofbundle", "verify-proof", receipt, "--payload-file", leaf, "--log-vkey", key)
        assert other.returncode == 0, other.stdout + other.stderr
        ours = motcua("verify", receipt, "--log-vkey", key, "--content", content)
        assert ours.returncode == 0 and "content: the one that was filed" in ours.stdout, ours.stderr
        spoilt = tmp_path / "spoilt"
        whole, at = changed(receipt, dice)
        spoilt.write_bytes(whole)
        assert motcua("verify", spoilt, "--log-vkey", key).returncode == 1, f"byte {at}"


@pytest.fixture(scope="module")
def papers(served):
    """Papers that the agencies signed, fetched by their applicants."""
    base, folder = served[:2]
    place = folder / "papers"
    place.mkdir()
    for login in logins(base):
        citizen = Citizen(base, login)
        for code in citizen.codes():
            for path in re.findall(rf'href="(/ho-so/{code}/giay/[a-z0-9-]+)"', citizen.get(f"/ho-so/{code}").decode()):
                (place / f"{path.split('/')[-1]}-{code}.pdf").write_bytes(citizen.get(path))
                if len(list(place.glob("*.pdf"))) >= PAPERS:
                    return place
    raise AssertionError("too few papers")


def pdfsig(file):
    return subprocess.run(["pdfsig", "-nocert", file], capture_output=True, text=True).stdout


def hanko(file, *authorities):
    trust = [option for authority in authorities for option in ("--trust", authority)]
    done = tool("pyhanko", "sign", "validate", *trust, file)
    return done.stdout + done.stderr


def test_signed_papers_are_valid_for_others_and_altered_ones_are_not(served, stamper, papers, tmp_path):
    authorities = [served[1] / "log/signing/ca.crt", stamper[0] / "ca.crt"]
    key = fetch(served[0], "/log/keys").decode().strip()
    dice = random.Random(30)
    for paper in sorted(papers.glob("*.pdf")):
        assert "Signature is Valid" in pdfsig(paper) and "Total document signed" in pdfsig(paper), paper
        said = hanko(paper, *authorities)
        assert ":INTACT:TRUSTED,TIMESTAMP_TOKEN<INTACT:TRUSTED>" in said and "INVALID" not in said, said
        attached = tmp_path / "attached"
        subprocess.run(["pdfdetach", "-save", "1", "-o", attached, paper], check=True)
        assert motcua("verify", attached, "--log-vkey", key).returncode == 0
        whole = paper.read_bytes()
        signed = int(re.search(rb"/ByteRange \[0 (\d+)", whole)[1])
        at = dice.randrange(20, signed)
        altered = tmp_path / "altered.pdf"
        altered.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1:])
        assert "Signature is Valid" not in pdfsig(altered), f"{paper}: byte {at}"
        assert ":INTACT:" not in hanko(altered, *authorities), f"{paper}: byte {at}"


def test_openssl_accepts_the_daily_token_over_the_checkpoint(served, stamper, tmp_path):
    base, process = served[0], served[3]
    (tmp_path / "token").write_bytes(awaited(base, "/log/stamp", process))
    note = fetch(base, "/log/stamp/checkpoint")
    assert note.startswith(b"dvc.example.vn/log\n")

    def believes(content):
        (tmp_path / "note").write_bytes(content)
        verify = ["-verify", "-in", "token", "-data", "note", "-CAfile", stamper[0] / "ca.crt"]
        return subprocess.run(["openssl", "ts", *verify], cwd=tmp_path, capture_output=True).returncode == 0

    assert believes(note)
    assert not believes(note.replace(b"\n", b"\n1", 1))


def test_a_row_changed_behind_its_back_is_named(served, tmp_path):
    folder = served[1]
    with sqlite3.connect(folder / "db.sqlite") as source, sqlite3.connect(tmp_path / "db.sqlite") as copy:
        source.backup(copy)
    place = ["--database", f"sqlite:{tmp_path}/db.sqlite", "--files", folder / "files"]
    keyless = motcua("verify", "--all", *place)
    assert keyless.returncode != 0 and "the database is sealed" in keyless.stderr, "a backup alone is opened by nobody"
    strange = tmp_path / "strange-seal"
    shutil.copytree(folder / "db.sqlite-seal", strange)
    (strange / "1.key").write_text("ab" * 32 + "\n")
    refused = motcua("verify", "--all", *place, "--seal-keys", strange)
    assert refused.returncode != 0 and "is not the one" in refused.stderr and "Nothing was changed" in refused.stderr
    (strange / "1.key").chmod(0o644)
    refused = motcua("verify", "--all", *place, "--seal-keys", strange)
    assert refused.returncode != 0 and "others may read this key" in refused.stderr
    place += ["--seal-keys", folder / "db.sqlite-seal"]
    assert (folder / "db.sqlite-seal" / "1.key").stat().st_mode & 0o777 == 0o600
    whole = motcua("verify", "--all", *place)
    assert whole.returncode == 0 and whole.stdout.startswith("holds: "), whole.stderr
    with sqlite3.connect(tmp_path / "db.sqlite") as database:
        code, dossier = database.execute("SELECT code, id FROM dossiers ORDER BY id LIMIT 1").fetchone()
        database.execute("UPDATE dossier_events SET at = at - 86400000 WHERE dossier = ? AND number = 1", [dossier])
    changed = motcua("verify", "--all", *place)
    assert changed.returncode == 1 and f"dossier {code}: event 1 was changed" in changed.stderr


def test_a_file_swapped_behind_its_back_is_named(served, tmp_path):
    folder = served[1]
    files = tmp_path / "files"
    shutil.copytree(folder / "files", files)
    file = max((path for path in files.rglob("*") if path.is_file()), key=lambda path: path.stat().st_size)
    file.write_bytes(file.read_bytes() + b"x")
    place = ["--database", f"sqlite:{folder}/db.sqlite", "--files", files]
    swapped = motcua("verify", "--all", *place)
    assert swapped.returncode == 1 and re.search(r"dossier H\S+: file [0-9a-f]{64} has another content", swapped.stderr)


def test_a_database_that_went_back_is_not_served(served, tmp_path):
    folder, options = served[1], served[2]
    older = ["--database", f"sqlite:{tmp_path}/old.sqlite", "--files", folder / "files", *options[4:]]
    command = [ROOT / ".build/debug/motcua", "serve", "--port", str(free_port()), *older]
    done = subprocess.run([str(part) for part in command], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1 and "the database went back" in done.stderr, done.stderr
    assert "Restore a newer backup" in done.stderr, "the way out is told"
