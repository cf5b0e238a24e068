"""Messages through a real Kannel and a real relay: a dossier's life on a phone, and a server that dies in the middle."""

import collections
import contextlib
import datetime
import os
import pathlib
import random
import signal
import sqlite3
import subprocess
import time
import urllib.error
import urllib.request
import uuid

import pytest

from conftest import ROOT, People, free_port, serving
from kannel import Kannel, wait
from test_journeys import file_it, fill_badge_form, opens, press
from relay import FULL, NOBODY, Relay

SECRET = "khoa-thu-nghiem-0123456789abcdef"
PHONE = "0905123318"


def quiet_elsewhere():
    """Quiet hours that are not now, whenever the test runs."""
    later = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=7))) + datetime.timedelta(hours=11)
    return f"{later:%H}:00-{later:%H}:01"


def configuration(folder, port, sendsms, relay=None):
    """The file of gateways for that server, as an operator writes it."""
    text = f"""
secret: {SECRET}
callback: http://127.0.0.1:{port}
quiet_hours: "{quiet_elsewhere()}"
budgets: {{number: 1000, prefix: 100000, day: 1000000}}
sms:
  - name: kannel
    kannel: {{url: "{sendsms}", username: motcua, password: change-me-sendsms, sender: "1022"}}
"""
    if relay:
        text += f"""
mail:
  - name: relay
    host: localhost
    port: {relay.port}
    security: starttls
    username: motcua
    password: mat-khau-thu
    from: motcua@example.vn
    from_name: "Một cửa điện tử"
    bounces: tra-lai@example.vn
    ca: {relay.certificate}
"""
    path = pathlib.Path(folder) / "messages.yaml"
    path.write_text(text, encoding="utf-8")
    path.chmod(0o600)
    return str(path)


class Store:
    """The server's database, read beside it."""

    def __init__(self, folder):
        self.path = f"{folder}/demo.sqlite"

    def rows(self, sql, *values):
        with contextlib.closing(sqlite3.connect(self.path, timeout=20)) as db:
            return db.execute(sql, values).fetchall()

    def run(self, sql, rows):
        with contextlib.closing(sqlite3.connect(self.path, timeout=20)) as db, db:
            db.executemany(sql, rows)

    def states(self, kind):
        return dict(self.rows("SELECT state, COUNT(*) FROM outbox WHERE kind = ? GROUP BY state", kind))

    def enqueue(self, recipients, kind):
        """Puts one message a recipient into the outbox, as the server does."""
        now = int(time.time() * 1000)
        medium = lambda recipient: "email" if "@" in recipient else "sms"
        self.run(
            "INSERT INTO outbox (id, at, state, kind, recipient, subject, body, dedupe, medium, next_at) "
            "VALUES (?, ?, 'created', ?, ?, ?, ?, ?, ?, ?)",
            [(str(uuid.uuid4()), now + n, kind, recipient, f"Thư {n}", f"Tin số {n}", f"{kind}/{n}", medium(recipient), now)
             for n, recipient in enumerate(recipients)])


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    """A demo province that sends through a Kannel and a relay."""
    folder = tmp_path_factory.mktemp("messages")
    port = free_port()
    kannel = Kannel(folder / "kannel", port)
    relay = Relay(folder, free_port())
    relay.controller.start()
    try:
        file = configuration(folder, port, kannel.sendsms, relay)
        checked = subprocess.run(
            [ROOT / ".build/debug/motcua", "messages", file], check=True, capture_output=True, text=True).stdout
        kannel.set_key(checked.split("khoa=")[1].split("&")[0])
        kannel.start()
        with serving(folder, "--demo-dossiers", "0", "--messages", file, port=port) as site:
            yield site, kannel, relay, Store(folder)
    finally:
        relay.controller.stop()
        kannel.stop()


def test_a_sign_up_code_comes_by_sms_and_its_report_is_believed(world, chromium):
    site, kannel, relay, store = world
    people = People(chromium, site)
    page = people.page()
    page.goto("/dang-ky")
    page.fill("#f-name", "Nguyễn Văn Thử (demo)")
    page.fill("#f-login", PHONE)
    page.fill("#f-password", "mot mat khau dai")
    with page.expect_navigation():
        page.click("button.primary")
    wait(lambda: kannel.texts(PHONE), what="no code came")
    text = kannel.texts(PHONE)[0]
    assert text.isascii() and "Khong dua ma nay cho ai" in text
    page.fill("#f-code", "".join(c for c in text if c.isdigit())[:6])
    with page.expect_navigation():
        page.click("button.primary")
    assert page.url.endswith("/ho-so")
    wait(lambda: store.states("code") == {"delivered": 1}, what=f"no report: {store.states('code')}")
    people.close()


def test_an_inbound_message_is_answered_by_sms(world):
    site, kannel, relay, store = world
    number = "0935000111"
    kannel.write(number, "hs H47.07-160118-0001")
    wait(lambda: kannel.texts(number), what="no answer")
    kannel.write(number, "xin chao")
    wait(lambda: len(kannel.texts(number)) == 2, what="no help")
    unknown, usage = kannel.texts(number)
    assert unknown.startswith("Khong co ho so ma nay") and usage.startswith("Soan: HS")
    assert all(len(text) <= 160 and text.isascii() for text in kannel.texts(number))


def test_a_dossiers_whole_life_on_a_phone(world, chromium, paper):
    """Filed by the person of the first test, whose phone hears of each step; HS is answered with the promise."""
    site, kannel, relay, store = world
    people = People(chromium, site)
    citizen = people.page()
    citizen.goto("/dang-nhap")
    citizen.fill("#f-login", PHONE)
    citizen.fill("#f-password", "mot mat khau dai")
    press(citizen, "button.primary")
    fill_badge_form(citizen, paper)
    assert "SMS 0905 *** 318" in citizen.inner_text("main")
    code, pin = file_it(citizen)

    def hears(words):
        wait(lambda: any(code in text and words in text for text in kannel.texts(PHONE)), what=lambda: (
            f"{words}: {kannel.texts(PHONE)}"))

    hears(f"Ma bi mat: {pin}")
    reception = opens(people, "tiepnhan.so-gtvt@demo.vn", code)
    press(reception, "text=Nhận xử lý")
    press(reception, "button:has-text('Tiếp nhận'):not(:has-text('Từ chối'))")
    hears("da tiep nhan")
    kannel.write(PHONE, f"HS {code}")
    wait(lambda: any("Hen tra" in text and text.startswith("Ho so") for text in kannel.texts(PHONE)), what="no answer")
    officer = opens(people, "thuly.so-gtvt@demo.vn", code)
    officer.fill("#f-buoc-ghi_chu", "Đủ điều kiện")
    press(officer, "button:has-text('Xong, chuyển')")
    press(opens(people, "lanhdao.so-gtvt@demo.vn", code), "button:has-text('Phê duyệt')")
    press(opens(people, "vanthu.so-gtvt@demo.vn", code), "button:has-text('Phát hành kết quả')")
    hears("da co ket qua")
    desk = opens(people, "trakq.so-gtvt@demo.vn", code)
    desk.fill("#f-tra-ket-qua-giay_to", "CCCD")
    press(desk, "button:has-text('Trả kết quả')")
    hears("da tra ket qua")
    assert all(len(text) <= 160 and text.isascii() for text in kannel.texts(PHONE))
    wait(lambda: store.rows(
        "SELECT COUNT(*) FROM outbox WHERE dossier = ? AND for_applicant = 1 AND state <> 'delivered'", code) == [(0,)],
        what="not all were reported")
    citizen.goto(f"/ho-so/{code}")
    text = citizen.locator("main aside").inner_text()
    assert "SMS 0905 *** 318" in text and "Đã đến" in text
    people.close()


def test_letters_leave_by_starttls_with_a_password_and_refusals_are_told_apart(world):
    site, kannel, relay, store = world
    store.enqueue(["bangmai@demo.vn", NOBODY, FULL], "letter")
    wait(lambda: store.states("letter").get("permanent_failure") and relay.to("bangmai@demo.vn"), what="no letter")
    sender, letter = relay.to("bangmai@demo.vn")[0]
    assert sender.startswith("tra-lai+") and sender.endswith("@example.vn")
    assert letter["subject"] == "Thư 0" and "Một cửa điện tử" in letter["from"]
    assert [part.get_content_type() for part in letter.iter_parts()] == ["text/plain", "text/html"]
    for part in letter.iter_parts():
        assert "Tin số 0" in part.get_content()
    wait(lambda: store.rows("SELECT 1 FROM outbox WHERE kind = 'letter' AND recipient = ? AND tries > 0", FULL),
         what="the full box was not tried")
    states = dict(store.rows("SELECT recipient, state FROM outbox WHERE kind = 'letter'"))
    assert states[NOBODY] == "permanent_failure" and states[FULL] == "created"


def test_a_forged_report_changes_nothing(world):
    site, kannel, relay, store = world
    (message,), = store.rows("SELECT id FROM outbox WHERE kind = 'letter' AND recipient = ?", FULL)
    for proof in ("0" * 32, "x", "%00"):
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(f"{site}/cong/sms/{message}/{proof}?d=1")
        assert refused.value.code in (400, 404)
    assert store.states("letter").get("delivered") is None


def test_a_server_that_is_killed_again_and_again_loses_no_message(tmp_path):
    """Four kills among 200 messages; MOTCUA_KILLS=20 makes it twenty among a thousand (200 s)."""
    kills = int(os.environ.get("MOTCUA_KILLS", "4"))
    total = 50 * kills
    dice = random.Random(47)
    port = free_port()
    kannel = Kannel(tmp_path / "kannel", port).start()
    file = configuration(tmp_path, port, kannel.sendsms)
    store = Store(tmp_path)

    def launch():
        log = open(tmp_path / "log", "a")
        return subprocess.Popen(
            [ROOT / ".build/debug/motcua", "serve", "--demo", "--demo-dossiers", "0", "--port", str(port), "--database",
             f"sqlite:{tmp_path}/demo.sqlite", "--files", f"{tmp_path}/files", "--messages", file],
            cwd=ROOT, stdout=log, stderr=log)

    def done():
        return sum(n for state, n in store.states("mass").items() if state != "created")

    server = launch()
    try:
        wait(lambda: os.path.exists(store.path) and store.rows(
            "SELECT 1 FROM sqlite_master WHERE name = 'calls'"), 120, "the server does not start")
        recipients = [f"09{n % 10}{5_000_000 + n % 250}" for n in range(total)]
        store.enqueue(recipients, "mass")
        killed = 0
        while killed < kills:
            target = done() + dice.randint(1, 2 * total // kills - 10)
            wait(lambda: done() >= min(target, total - 1) or done() >= total - 30, 180, "nothing leaves any more")
            os.kill(server.pid, signal.SIGKILL)
            server.wait()
            killed += 1
            server = launch()
        wait(lambda: done() == total, 240, f"not all left: {store.states('mass')}")
        wait(lambda: len(kannel.phones) >= total, 60, lambda: f"{len(kannel.phones)} reached phones: {store.states('mass')} {kannel.status()[-600:]}")
        time.sleep(2)  # what is still on its way would be a repeat
        got = collections.Counter((number, text) for number, text in kannel.phones)
        wanted = {(recipient, f"Tin so {n}") for n, recipient in enumerate(recipients)}
        assert set(got) >= wanted, f"lost: {len(wanted - set(got))}"
        repeats = sum(n - 1 for message, n in got.items() if message in wanted)
        print(f"{killed} kills, {len(wanted)} messages, {repeats} repeats")
        assert repeats <= killed
        for number in set(recipients):
            order = []
            for text in kannel.texts(number):
                if text.startswith("Tin so") and text not in order:
                    order.append(text)
            assert order == sorted(order, key=lambda text: int(text.split()[-1])), number
        wait(lambda: store.states("mass").get("delivered", 0) >= total - killed, 60, f"reports: {store.states('mass')}")
    finally:
        server.kill()
        server.wait()
        kannel.stop()
