"""Receipts, tiles and keys made here, for programs that were not written here to judge."""

import os
import pathlib
import shutil
import socket
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent
SIZES = [1, 2, 7, 64, 257]


@pytest.fixture(scope="session")
def samples():
    """The folder that scripts/trust had filled."""
    return pathlib.Path(os.environ["MOTCUA_TRUST_SAMPLES"])


def motcua(*arguments):
    """Runs our program; answers the finished process."""
    return subprocess.run([ROOT / ".build/debug/motcua", *map(str, arguments)], capture_output=True, text=True)


def tool(name, *arguments):
    """Runs a program that was installed beside this Python."""
    program = pathlib.Path(sys.executable).parent / name
    return subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Log:
    """One sample log: its keys, and its receipts."""

    def __init__(self, folder):
        self.folder = folder
        self.vkey = (folder / "log.vkey").read_text()
        self.witnesses = [(folder / f"witness-{n}.vkey").read_text() for n in range(2)]
        self.receipts = sorted(folder.glob("*.tlog-proof"))

    @property
    def keys(self):
        """The options with which both our program and proofbundle are told whom to believe."""
        options = ["--log-vkey", self.vkey]
        for witness in self.witnesses:
            options += ["--witness-vkey", witness]
        return options + ["--threshold", "2"]


@pytest.fixture(params=SIZES)
def log(request, samples):
    return Log(samples / f"receipts-{request.param}")


@pytest.fixture(scope="session")
def seven(samples):
    return Log(samples / "receipts-7")


@pytest.fixture(scope="session")
def go_verifier(tmp_path_factory):
    """The Go program, built with Debian's golang-golang-x-mod-dev."""
    if os.environ.get("MOTCUA_TRUST_GO") == "0" or not shutil.which("go"):
        pytest.skip("without Go")
    program = tmp_path_factory.mktemp("go") / "verifier"
    environment = {**os.environ, "GO111MODULE": "off", "GOPATH": "/usr/share/gocode", "GOFLAGS": ""}
    subprocess.run(["go", "build", "-o", program, "."], cwd=ROOT / "TrustTests/verifier", env=environment, check=True)
    return program
