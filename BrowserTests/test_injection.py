"""What hostile persons type never becomes anything but text: few payloads here, all of them in `make security`."""

import itertools
import pathlib
import socket
import ssl
import struct
import sys
import time
import urllib.parse
import urllib.request

import pytest

from conftest import ROOT, free_port, serving

sys.path.insert(0, str(pathlib.Path(ROOT) / "SecurityTests"))

import corpus  # noqa: E402
import tools  # noqa: E402
from injection import EXPECTED, Attack  # noqa: E402
from watch import Watch  # noqa: E402


@pytest.fixture(scope="module")
def unthrottled(tmp_path_factory):
    """A demo of its own, in which one person does what a hundred would."""
    with serving(tmp_path_factory.mktemp("injection"), "--demo-dossiers", "0", "--no-limits") as address:
        yield address


def test_a_payload_in_any_box_runs_nowhere_and_breaks_nothing(chromium, unthrottled):
    watch = Watch(unthrottled)
    attack = Attack(chromium, unthrottled, watch)
    sample = corpus.sample()
    attack.run(sample[:5], sample[5:], others=False)
    assert watch.found == []
    assert EXPECTED <= attack.done and len(attack.filed) == 5 and attack.fetched > 8


def test_a_line_that_breaks_off_in_the_middle_of_a_form_is_no_fault_of_ours(tmp_path):
    """By plain HTTP and by TLS: closed half, closed whole, reset."""
    (chain, key), port = tools.certificate(tmp_path), free_port()
    by_tls = ("--tls-certificate", chain, "--tls-key", key, "--tls-host", "127.0.0.1", "--tls-port", str(port))
    trust = ssl.create_default_context(cafile=tmp_path / "ca.pem")
    form = (b"POST /dang-nhap HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n"
            b"Content-Type: application/x-www-form-urlencoded\r\n\r\nlogin=a")
    with serving(tmp_path, "--demo-dossiers", "0", "--verbose", *by_tls) as address:
        plain = urllib.parse.urlsplit(address).port
        for where, end in itertools.product((plain, port), ("half", "whole", "reset")):
            line = socket.create_connection(("127.0.0.1", where))
            if where == port:
                line = trust.wrap_socket(line, server_hostname="localhost")
            line.sendall(form)
            time.sleep(0.3)  # the head is being read when the line breaks
            with socket.socket(fileno=line.detach()) as bare:
                if end == "reset":
                    bare.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                elif end == "half":
                    bare.shutdown(socket.SHUT_WR)
                    bare.settimeout(5)
                    said = bare.recv(4096)
                    assert where == port or said == b"" or b" 400 " in said.split(b"\r\n")[0], said
        urllib.request.urlopen(address + "/suc-khoe").close()
        until_noted = lambda: (tmp_path / "log").read_text().count("route=/dang-nhap")
        deadline = time.monotonic() + 10
        while until_noted() < 6 and time.monotonic() < deadline:
            time.sleep(0.1)
    log = (tmp_path / "log").read_text()
    assert until_noted() == 6 and "failed" not in log and "status=5" not in log, log


def test_a_payload_that_runs_would_be_seen(chromium, unthrottled):
    """The watch itself: a page without protection, on which each kind of success is reported."""
    watch = Watch(unthrottled)
    page = watch.over(chromium.new_context()).new_page()
    page.route("**/*", lambda route: route.fulfill(
        status=500, content_type="text/html", headers={"X-Hit": "1"}, body=f"""<!doctype html><script>{corpus.HIT}</script>
        <img {corpus.MARK} src=//hit.invalid/x><script>alert(1)</script>"""))
    watch.open(page, unthrottled + "/")
    for sign in ("a payload ran", "made by a payload", "a request to", "a dialog", ": 500", "a header"):
        assert any(sign in sentence for sentence in watch.found), (sign, watch.found)


def test_the_corpus_is_read_as_it_is_written():
    payloads = corpus.payloads()
    assert len(payloads) >= 60 and len(set(payloads)) == len(payloads)
    assert any("\0" in p for p in payloads) and any("\r\n" in p for p in payloads) and max(map(len, payloads)) >= 20_000
    assert len(corpus.sample()) == 8
