"""A loaded server's log and receipts, fetched over HTTP as people do, judged by programs that were not written here."""

import http.cookiejar
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request

import pytest
from conftest import ROOT, free_port, motcua, tool

# A release is tried with more: MOTCUA_TRUST_RECEIPTS=1000.
WANTED = int(os.environ.get("MOTCUA_TRUST_RECEIPTS", "20"))
PAPERS = int(os.environ.get("MOTCUA_TRUST_PAPERS", "5"))


class Citizen:
    """Somebody signed in."""

    def __init__(self, base, login):
        self.base = base
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        token = re.search(r'name="_csrf" value="([^"]+)"', self.get("/dang-nhap").decode())[1]
        form = {"_csrf": token, "login": login, "password": "motcua-demo"}
        self.opener.open(self.base + "/dang-nhap", urllib.parse.urlencode(form).encode()).read()

    def get(self, path):
        with self.opener.open(self.base + path) as answer:
            return answer.read()


def fetch(base, path):
    with urllib.request.urlopen(base + path) as answer:
        return answer.read()


def await_checkpoint(base, process):
    for _ in range(600):
        assert process.poll() is None, "the server ended"
        try:
            return fetch(base, "/log/checkpoint")
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
    raise AssertionError("no checkpoint")


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """A demo with dossiers in all states; answers its address and its folder."""
    folder = tmp_path_factory.mktemp("served")
    port = free_port()
    base = f"http://127.0.0.1:{port}"
    options = ["--database", f"sqlite:{folder}/db.sqlite", "--files", folder / "files"]
    log = ["--log-folder", folder / "log", "--log-name", "dvc.example.vn/log"]
    command = [ROOT / ".build/debug/motcua", "serve", "--demo", "--demo-dossiers", str(WANTED * 3), "--port", str(port)]
    with open(folder / "serve.log", "w") as out:
        process = subprocess.Popen([str(part) for part in command + options + log], cwd=ROOT, stdout=out, stderr=out)
        try:
            await_checkpoint(base, process)
            yield base, folder, options + log
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=30)


@pytest.fixture(scope="module")
def receipts(served):
    """A folder of receipts with their leaves, fetched by their applicants."""
    base, folder, _ = served
    place = folder / "receipts"
    place.mkdir()
    (place / "log.vkey").write_bytes(fetch(base, "/log/keys").strip())
    logins = re.findall(r"[a-z0-9.]+@demo\.vn", fetch(base, "/dang-nhap").decode())
    for login in dict.fromkeys(logins):
        citizen = Citizen(base, login)
        codes = dict.fromkeys(re.findall(r'href="/ho-so/(H[0-9A-Z.-]+)"', citizen.get("/ho-so").decode()))
        for code in codes:
            page = citizen.get(f"/ho-so/{code}/bang-chung").decode()
            for path in re.findall(rf'href="(/ho-so/{code}/bang-chung/\d+)"', page):
                proof = citizen.get(path)
                stem = place / path.replace("/ho-so/", "").replace("/bang-chung/", "-")
                stem.with_name(stem.name + ".tlog-proof").write_bytes(proof)
                stem.with_name(stem.name + ".content").write_bytes(citizen.get(path + "/noi-dung"))
                extra = re.search(rb"extra (\S+)", proof)[1]
                import base64
                stem.with_name(stem.name + ".leaf").write_bytes(base64.b64decode(extra)[32:])
                if len(list(place.glob("*.tlog-proof"))) >= WANTED:
                    return place
    raise AssertionError("too few receipts")


def test_others_believe_every_receipt_and_no_changed_one(receipts, go_verifier):
    done = subprocess.run([go_verifier, "receipts", receipts], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) == WANTED
    key = (receipts / "log.vkey").read_text()
    dice = random.Random(2016)
    for receipt in dice.sample(sorted(receipts.glob("*.tlog-proof")), min(10, WANTED)):
        leaf = receipt.with_name(receipt.name.replace(".tlog-proof", ".leaf"))
        content = receipt.with_name(receipt.name.replace(".tlog-proof", ".content"))
        other = tool("proofbundle", "verify-proof", receipt, "--payload-file", leaf, "--log-vkey", key)
        assert other.returncode == 0, other.stdout + other.stderr
        ours = motcua("verify", receipt, "--log-vkey", key, "--content", content)
        assert ours.returncode == 0 and "content: the one that was filed" in ours.stdout, ours.stderr
        whole = receipt.read_bytes()
        at = dice.randrange(whole.index(b"index "), len(whole))
        spoilt = receipt.parent / "spoilt"
        spoilt.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1:])
        assert motcua("verify", spoilt, "--log-vkey", key).returncode == 1, f"byte {at}"


@pytest.fixture(scope="module")
def papers(served):
    """Papers that the agencies signed, fetched by their applicants."""
    base, folder, _ = served
    place = folder / "papers"
    place.mkdir()
    logins = re.findall(r"[a-z0-9.]+@demo\.vn", fetch(base, "/dang-nhap").decode())
    for login in dict.fromkeys(logins):
        citizen = Citizen(base, login)
        for code in dict.fromkeys(re.findall(r'href="/ho-so/(H[0-9A-Z.-]+)"', citizen.get("/ho-so").decode())):
            for path in re.findall(rf'href="(/ho-so/{code}/giay/[a-z0-9-]+)"', citizen.get(f"/ho-so/{code}").decode()):
                (place / f"{path.split('/')[-1]}-{code}.pdf").write_bytes(citizen.get(path))
                if len(list(place.glob("*.pdf"))) >= PAPERS:
                    return place
    raise AssertionError("too few papers")


def pdfsig(file):
    return subprocess.run(["pdfsig", "-nocert", file], capture_output=True, text=True).stdout


def hanko(file, authority):
    done = tool("pyhanko", "sign", "validate", "--trust", authority, file)
    return done.stdout + done.stderr


def test_signed_papers_are_valid_for_others_and_altered_ones_are_not(served, papers, tmp_path):
    authority = served[1] / "log/signing/ca.crt"
    key = fetch(served[0], "/log/keys").decode().strip()
    dice = random.Random(30)
    for paper in sorted(papers.glob("*.pdf")):
        assert "Signature is Valid" in pdfsig(paper) and "Total document signed" in pdfsig(paper), paper
        said = hanko(paper, authority)
        assert ":INTACT:" in said and "INVALID" not in said, said
        attached = tmp_path / "attached"
        subprocess.run(["pdfdetach", "-save", "1", "-o", attached, paper], check=True)
        assert motcua("verify", attached, "--log-vkey", key).returncode == 0
        whole = paper.read_bytes()
        signed = int(re.search(rb"/ByteRange \[0 (\d+)", whole)[1])
        at = dice.randrange(20, signed)
        altered = tmp_path / "altered.pdf"
        altered.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1:])
        assert "Signature is Valid" not in pdfsig(altered), f"{paper}: byte {at}"
        assert ":INTACT:" not in hanko(altered, authority), f"{paper}: byte {at}"


def test_a_row_changed_behind_its_back_is_named(served, tmp_path):
    _, folder, options = served
    for suffix in ("", "-wal"):
        if (folder / f"db.sqlite{suffix}").exists():
            shutil.copy(folder / f"db.sqlite{suffix}", tmp_path / f"db.sqlite{suffix}")
    place = ["--database", f"sqlite:{tmp_path}/db.sqlite", "--files", folder / "files"]
    whole = motcua("verify", "--all", *place)
    assert whole.returncode == 0 and whole.stdout.startswith("holds: "), whole.stderr
    with sqlite3.connect(tmp_path / "db.sqlite") as database:
        code, dossier = database.execute("SELECT code, id FROM dossiers ORDER BY id LIMIT 1").fetchone()
        database.execute("UPDATE dossier_events SET at = at - 86400000 WHERE dossier = ? AND number = 1", [dossier])
    changed = motcua("verify", "--all", *place)
    assert changed.returncode == 1 and f"dossier {code}: event 1 was changed" in changed.stderr


def test_a_database_that_went_back_is_not_served(served, tmp_path):
    _, folder, options = served
    older = ["--database", f"sqlite:{tmp_path}/old.sqlite", "--files", folder / "files", *options[4:]]
    command = [ROOT / ".build/debug/motcua", "serve", "--port", str(free_port()), *older]
    done = subprocess.run([str(part) for part in command], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1 and "the database went back" in done.stderr, done.stderr
