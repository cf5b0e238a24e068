"""A Kannel of its own (bearerbox, smsbox, fakesmsc) on free loopback ports, from the configuration that is shipped."""

import os
import pathlib
import re
import shutil
import socket
import subprocess
import threading
import time
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent
FAKESMSC = "/usr/lib/kannel/test/fakesmsc"


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def program(name):
    found = shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/lib/kannel")
    assert found, f"{name} is missing: scripts/setup installs it"
    return found


def wait(condition, seconds=20, what="nothing happened"):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, what() if callable(what) else what
        time.sleep(0.1)


def answers(port):
    with socket.socket() as s:
        s.settimeout(0.5)
        return s.connect_ex(("127.0.0.1", port)) == 0


class Kannel:
    """Started and stopped as a whole; what phones got is in `phones`, as (number, text)."""

    def __init__(self, folder, motcua_port, inbound_key="KEY"):
        self.folder, self.processes = pathlib.Path(folder), []
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "spool").mkdir(exist_ok=True)
        self.ports = {name: free_port() for name in ("13000", "13001", "10000", "13013")}
        text = (ROOT / "deploy/kannel/kannel.conf").read_text(encoding="utf-8")
        for name, port in self.ports.items():
            text = re.sub(rf"\b{name}\b", str(port), text)
        text = text.replace("127.0.0.1:8080", f"127.0.0.1:{motcua_port}").replace("khoa=KEY", f"khoa={inbound_key}")
        (self.folder / "kannel.conf").write_text(text, encoding="utf-8")
        self.phones, self.smsc = [], None

    def set_key(self, key):
        """What inbound messages must bring; before the start."""
        path = self.folder / "kannel.conf"
        path.write_text(path.read_text(encoding="utf-8").replace("khoa=KEY", f"khoa={key}"), encoding="utf-8")

    @property
    def sendsms(self):
        return f"http://127.0.0.1:{self.ports['13013']}/cgi-bin/sendsms"

    def start(self):
        self.run([program("bearerbox"), "kannel.conf"], "13001")
        self.run([program("smsbox"), "kannel.conf"], "13013")
        self.attach()
        return self

    def run(self, command, port):
        process = subprocess.Popen(
            command, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.processes.append(process)
        wait(lambda: answers(self.ports[port]), what=f"{command[0]} does not listen")

    def attach(self, *messages):
        """Phones: prints each message as it comes, after sending those; its standard input must stay open."""
        self.smsc = subprocess.Popen(
            [FAKESMSC, "-H", "127.0.0.1", "-r", str(self.ports["10000"]), "-i", "0.1", "-m", str(len(messages)), *messages],
            cwd=self.folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        threading.Thread(target=self.read, args=(self.smsc,), daemon=True).start()
        wait(lambda: "online" in self.status(), what="the fake operator is not connected")

    def read(self, smsc):
        for line in smsc.stdout:
            # "… Got message 1: <1022 0905123318 text Da nhan …>"
            found = re.search(rb"Got message \d+: <(\S+) (\S+) (?:udh \S+ )?(\S+) (.*)>\s*$", line, re.S)
            if found:
                _, receiver, kind, rest = found.groups()
                if kind != b"text":
                    rest = urllib.parse.unquote_to_bytes(rest.replace(b"+", b" "))
                self.phones.append((receiver.decode(), rest.decode("utf-16-be" if kind == b"ucs-2" else "utf-8")))

    def texts(self, number):
        return [text for receiver, text in list(self.phones) if receiver == number]

    def status(self):
        address = f"http://127.0.0.1:{self.ports['13000']}/status.txt?password=change-me-status"
        return urllib.request.urlopen(address, timeout=5).read().decode("utf-8", "replace")

    def write(self, number, text):
        """A phone writes to us: the fake operator is started anew with that message, and stays for the answers."""
        self.smsc.terminate()
        self.smsc.wait(timeout=10)
        wait(lambda: "online" not in self.status().split("SMSC connections")[1], what="the old operator stays")
        self.attach(f"{number} 1022 text {text}")

    def stop(self):
        for process in [self.smsc, *reversed(self.processes)]:
            if process and process.poll() is None:
                process.terminate()
                try:
                    process.wait(timeout=10)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
        self.processes = []
