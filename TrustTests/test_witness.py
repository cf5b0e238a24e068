"""Our witness over HTTP, next to the PyPI package aics-witness (Python 3.12): the same requests, the same answers."""

import contextlib
import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest
from conftest import ROOT, free_port, motcua, tool


def post(port, body):
    request = urllib.request.Request(f"http://127.0.0.1:{port}/add-checkpoint", data=body, method="POST")
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def answers(port, requests):
    """Status and body for each request; the witness may need some time to come up."""
    for _ in range(100):
        try:
            post(port, b"")
            break
        except OSError:
            time.sleep(0.1)
    return [post(port, request.read_bytes()) for request in requests]


class Running:
    """A server for the length of a block."""

    def __init__(self, *command, environment=None):
        self.command = [str(part) for part in command]
        self.environment = {**os.environ, **(environment or {})}

    def __enter__(self):
        self.process = subprocess.Popen(self.command, env=self.environment, stdout=subprocess.DEVNULL)

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=20)


@pytest.fixture
def requests(samples):
    """Requests in their order; the name holds the status and, for 409, the size that must be named."""
    found = sorted((samples / "witness").glob("[0-9]*"))
    assert len(found) == 15
    return found


@pytest.fixture
def hundred(samples):
    """Requests of a log that grows through 100 checkpoints, is rolled back, forks, and goes on."""
    found = sorted((samples / "witness-100").glob("[0-9]*"))
    assert [request.name.split(".")[1] for request in found] == ["200"] * 100 + ["409", "422", "422", "200"]
    return found


def ours(folder, log_vkey):
    """A command that runs our witness at a port, and its public key."""
    key = folder / "witness.key"
    vkey = motcua("keys", key, "--name", "thanh-tra.example.vn", "--witness").stdout.strip()
    command = [ROOT / ".build/debug/motcua", "witness", "--key", key, "--state", folder / "state",
               "--log-vkey", log_vkey, "--port"]
    return command, vkey


@contextlib.contextmanager
def another(folder, log_vkey, port):
    """The PyPI package aics-witness at a port; answers its public key."""
    program = os.path.join(os.path.dirname(sys.executable), "aics-witness")
    (folder / "other").mkdir()
    environment = {"AICS_WITNESS_CONFIG": str(folder / "other/witness.json")}
    said = ""
    add = ["add-log", "--origin", log_vkey.split("+")[0], "--vkey", log_vkey]
    for command in (["init", "--name", "other.example/w"], add):
        done = subprocess.run([program, *command], env={**os.environ, **environment}, check=True, text=True,
                              stdout=subprocess.PIPE)
        said += done.stdout
    vkey = re.search(r"other\.example/w\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+", said)
    with Running(program, "serve", "--listen", f"127.0.0.1:{port}", environment=environment):
        yield vkey and vkey[0]


needs_312 = pytest.mark.skipif(sys.version_info < (3, 12), reason="aics-witness needs Python 3.12")


@pytest.fixture
def witness(samples, tmp_path):
    return ours(tmp_path, (samples / "witness/log.vkey").read_text())


def test_our_witness_answers_as_the_specification_says(requests, witness):
    port = free_port()
    with Running(*witness[0], port):
        found = answers(port, requests)
    for request, (status, body) in zip(requests, found):
        _, wanted, known = request.name.split(".")
        assert status == int(wanted), request.name
        assert not known or body == known + "\n"


def test_our_witness_remembers_after_a_kill(requests, witness):
    port = free_port()
    running = Running(*witness[0], port)
    with running:
        assert [status for status, _ in answers(port, requests[:2])] == [200, 200]
        running.process.kill()
        running.process.wait()
    port = free_port()
    with Running(*witness[0], port):
        assert answers(port, requests[:1]) == [(409, "150\n")]


def test_what_our_witness_signs_counts_for_others(requests, witness, samples, tmp_path):
    port = free_port()
    with Running(*witness[0], port):
        line = answers(port, requests[:1])[0][1]
    note = requests[0].read_text().split("\n\n", 1)[1] + line
    leaf = tmp_path / "leaf"
    leaf.write_text("entry 0")
    path = (samples / "witness/first-path").read_text()
    receipt = tmp_path / "receipt"
    receipt.write_text(f"c2sp.org/tlog-proof@v1\nindex 0\n{path}\n{note}")
    keys = ["--log-vkey", (samples / "witness/log.vkey").read_text(), "--witness-vkey", witness[1], "--threshold", "1"]
    other = tool("proofbundle", "verify-proof", receipt, "--payload-file", leaf, *keys)
    assert other.returncode == 0, other.stdout + other.stderr
    assert motcua("verify", receipt, "--leaf", leaf, *keys).returncode == 0


def statuses(requests):
    return [int(request.name.split(".")[1]) for request in requests]


@needs_312
def test_another_witness_answers_the_same(requests, samples, tmp_path):
    port = free_port()
    with another(tmp_path, (samples / "witness/log.vkey").read_text(), port):
        found = answers(port, requests)
    assert [status for status, _ in found] == statuses(requests)


def test_our_witness_signs_100_checkpoints_and_refuses_a_rollback_and_a_fork(hundred, samples, tmp_path):
    port = free_port()
    command, vkey = ours(tmp_path, (samples / "witness-100/log.vkey").read_text())
    with Running(*command, port):
        found = answers(port, hundred)
    assert [status for status, _ in found] == statuses(hundred)
    assert found[100][1] == hundred[100].name.split(".")[2] + "\n"


@needs_312
def test_another_witness_signs_100_checkpoints_and_refuses_a_rollback_and_a_fork(hundred, samples, tmp_path):
    port = free_port()
    with another(tmp_path, (samples / "witness-100/log.vkey").read_text(), port):
        found = answers(port, hundred)
    assert [status for status, _ in found] == statuses(hundred)
    assert found[100][1] == hundred[100].name.split(".")[2] + "\n"
