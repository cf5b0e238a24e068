"""A demo server of its own for each run, and browsers at the two widths that pages are designed for."""

import contextlib
import hashlib
import os
import pathlib
import shutil
import socket
import sqlite3
import subprocess
import tempfile
import time
import urllib.request

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parent.parent
PASSWORD = "motcua-demo"


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def data(folder):
    """Where a province in that folder keeps its data."""
    return "--database", f"sqlite:{folder}/demo.sqlite", "--files", f"{folder}/files"


def appoint(folder, name, login, password, *posts):
    """Makes an officer's account; the password is one to be changed at the first sign-in."""
    options = [part for post in posts for part in ("--post", post)]
    subprocess.run(
        [ROOT / ".build/debug/motcua", "user", *data(folder), "--name", name, "--login", login, "--password", password,
         *options], cwd=ROOT, check=True, capture_output=True)


def settle(folder):
    """As if everybody had chosen that password at a first sign-in."""
    with sqlite3.connect(f"{folder}/demo.sqlite", timeout=10) as link:
        link.execute("UPDATE accounts SET password_given_at = NULL")


@contextlib.contextmanager
def serving(folder, *options, port=None, kind=("--demo",)):
    """The address of a fresh province on SQLite in that folder, a demo unless told otherwise, while the body runs."""
    port = port or free_port()
    log = open(os.path.join(folder, "log"), "w")
    process = subprocess.Popen(
        [ROOT / ".build/debug/motcua", "serve", *kind, "--port", str(port), *data(folder), *options],
        cwd=ROOT, stdout=log, stderr=log)
    address = f"http://localhost:{port}"
    for _ in range(240):
        try:
            urllib.request.urlopen(address + "/suc-khoe", timeout=2)
            break
        except OSError:
            assert process.poll() is None, open(os.path.join(folder, "log")).read()
            time.sleep(0.5)
    try:
        yield address
    finally:
        process.terminate()
        process.wait(timeout=30)


@pytest.fixture(scope="session")
def folder():
    """Where the demo province's database and files lie."""
    path = tempfile.mkdtemp(prefix="motcua-browser.")
    yield path
    shutil.rmtree(path, ignore_errors=True)


@pytest.fixture(scope="session")
def site(folder):
    with serving(folder, "--demo-dossiers", "240") as address:
        yield address


@pytest.fixture
def publish(folder, tmp_path):
    """Publishes a copy of the province, edited by a function that gets its path, beside the running server."""
    def make(edit, note):
        copy = tmp_path / "province"
        shutil.copytree(ROOT / "Provinces/quang-nam", copy)
        edit(copy)
        subprocess.run(
            [ROOT / ".build/debug/motcua", "publish", copy, "--database", f"sqlite:{folder}/demo.sqlite",
             "--files", f"{folder}/files", "--note", note], check=True, capture_output=True, text=True)
    return make


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as p:
        path = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = p.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


def is_officer(login):
    return "." in login.split("@")[0]


# An open dossier loads itself anew when it changes. Where that begins as a test types an address, the browser drops the
# test's visit and never tells; who walks from page to page does without. `test_live` holds what it is for.
STILL = "delete window.EventSource"


class People:
    """Opens a browser context of its own for each person, signed in by the demo's accounts."""

    # Visits of this run by site and login: a person signs in once, as sign-ins of one account are counted.
    visits = {}

    def __init__(self, browser, site):
        self.browser, self.site, self.contexts = browser, site, {}

    def page(self, login=None, width=1280, scripts=True, locale="vi-VN", live=False):
        key = (login, width, scripts, locale, live)
        if key in self.contexts:
            return self.contexts[key].pages[0]
        context = self.browser.new_context(
            base_url=self.site, viewport={"width": width, "height": 900}, locale=locale, java_script_enabled=scripts)
        context.set_default_timeout(45000)
        if not live:
            context.add_init_script(STILL)
        page = context.new_page()
        self.contexts[key] = context
        if login and not self.resume(context, login):
            self.sign_in(page, login)
            self.visits[self.site, login] = [c for c in context.cookies() if c["name"].endswith("motcua")]
        return page

    def resume(self, context, login):
        """Goes on with the login's visit, unless it was ended."""
        cookies = self.visits.get((self.site, login))
        if not cookies:
            return False
        context.add_cookies(cookies)
        answer = context.request.get("/can-bo" if is_officer(login) else "/ho-so")
        if "/dang-nhap" not in answer.url and answer.ok:
            return True
        context.clear_cookies()
        return False

    def sign_in(self, page, login):
        page.goto("/can-bo/dang-nhap" if is_officer(login) else "/dang-nhap")
        page.fill("#f-login", login)
        page.fill("#f-password", PASSWORD)
        with page.expect_navigation():
            page.click("button.primary")
        assert "/dang-nhap" not in page.url, f"{login} could not sign in"

    def close(self):
        for context in self.contexts.values():
            context.close()


@pytest.fixture
def people(chromium, site):
    group = People(chromium, site)
    yield group
    group.close()


@pytest.fixture
def paper(tmp_path):
    """Makes a small real PDF of that name."""
    def make(name):
        path = tmp_path / name
        objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
                   b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>"]
        body, table = b"%PDF-1.4\n% " + name.encode() + b"\n", b"0000000000 65535 f \n"
        for number, text in enumerate(objects, 1):
            table += b"%010d 00000 n \n" % len(body)
            body += b"%d 0 obj" % number + text + b"endobj\n"
        start = len(body)
        body += b"xref\n0 4\n" + table + b"trailer<</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % start
        path.write_bytes(body)
        return str(path)
    return make


@pytest.fixture
def scan(tmp_path):
    """Makes a scan of some megabytes, no two alike."""
    def make(name, size=3_000_000):
        path = tmp_path / name
        body = hashlib.shake_256(name.encode()).digest(size - 9)
        path.write_bytes(b"%PDF-1.4 " + body)
        return str(path)
    return make
