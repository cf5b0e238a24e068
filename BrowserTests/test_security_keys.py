"""Officers' security keys, with the browser's own made-up key: added, opening, proving anew, copied, lost, removed."""

import re
import sqlite3

import pytest

import screens
from accessibility import faults
from conftest import appoint
from test_access import PASSWORD, enrol, password, press, real_server, totp, visitor

BUTTON = "[data-key] button"


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return str(tmp_path_factory.mktemp("keys"))


@pytest.fixture(scope="module")
def real(place):
    appoint(place, "Phạm Văn Mới (thử)", "moi@example.vn", PASSWORD, "so-gtvt:reception")
    with real_server(place) as address:
        yield address


class Key:
    """A security key in a page's browser; what it holds can be put into another page's."""

    def __init__(self, page, verifies=True):
        self.link = page.context.new_cdp_session(page)
        self.link.send("WebAuthn.enable")
        self.id = self.link.send("WebAuthn.addVirtualAuthenticator", {"options": {
            "protocol": "ctap2", "transport": "usb", "hasResidentKey": False, "hasUserVerification": verifies,
            "isUserVerified": verifies, "automaticPresenceSimulation": True}})["authenticatorId"]

    def credentials(self):
        return self.link.send("WebAuthn.getCredentials", {"authenticatorId": self.id})["credentials"]

    def take(self, credentials, **changes):
        for credential in credentials:
            self.link.send("WebAuthn.addCredential", {
                "authenticatorId": self.id, "credential": {**credential, **changes}})


def add(page, name):
    page.goto("/an-toan/khoa")
    page.fill("#f-ten", name)
    press(page, BUTTON)


def said(page, words):
    page.locator("[data-key] [role=status]", has_text=words).wait_for()


def code(page, typed):
    page.fill("#f-code", typed)
    press(page, "form:has(#f-code) button")


def make_stale(place):
    with sqlite3.connect(f"{place}/demo.sqlite", timeout=10) as link:
        link.execute("UPDATE sessions SET proved_at = proved_at - 1200000")


def look(page, name):
    """Both widths, with axe at each."""
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 900})
        assert faults(page) == [], f"{name} at {width}"
        screens.take(page, name)
    page.set_viewport_size({"width": 1280, "height": 900})


def test_the_whole_life_of_a_security_key(chromium, real, place):
    clerk = visitor(chromium, real)
    secret, codes = enrol(clerk, "so@example.vn")
    clerk.goto("/an-toan")
    look(clerk, "keys-none")
    key = Key(clerk)
    press(clerk, "a[href='/an-toan/khoa']")
    look(clerk, "keys-add")
    press(clerk, BUTTON)
    assert clerk.locator(".emsg").count() == 1, "without a name it is not asked for"
    look(clerk, "keys-add-nameless")
    add(clerk, "Khóa ở cơ quan")
    assert "Đã thêm khóa bảo mật" in clerk.inner_text("main")
    assert "Khóa ở cơ quan" in clerk.inner_text("main") and "Chưa dùng" in clerk.inner_text("main")
    look(clerk, "keys-one")
    kept = key.credentials()
    assert len(kept) == 1
    clerk.goto("/an-toan/khoa")
    clerk.fill("#f-ten", "Khóa ấy lần nữa")
    clerk.click(BUTTON)
    said(clerk, "đã được thêm")

    other = visitor(chromium, real)
    mine = Key(other)
    password(other, "so@example.vn")
    look(other, "keys-code")
    other.click(BUTTON)
    said(other, "Chưa nhận được chữ ký")
    assert "/can-bo/ma-xac-thuc" in other.url, "another key opens nothing"
    look(other, "keys-code-refused")
    mine.take(kept)
    press(other, BUTTON)
    assert "/can-bo/hang-doi" in other.url
    assert other.goto("/can-bo/tin-bao").status == 200

    make_stale(place)
    other.goto("/can-bo/so-ket-qua")
    press(other, "a[href*='/can-bo/so-ket-qua/in']")
    assert "/xac-nhan-lai" in other.url
    look(other, "keys-proof")
    with other.expect_response(re.compile("/can-bo/so-ket-qua/in")) as answer:
        other.click(BUTTON)
    assert answer.value.status == 200

    copy = visitor(chromium, real)
    password(copy, "so@example.vn")
    Key(copy).take(kept, signCount=0)
    press(copy, BUTTON)
    assert "có thể đã bị sao chép" in copy.inner_text("main"), "it counts back"
    look(copy, "keys-copied")
    code(copy, codes[0])
    copy.goto("/an-toan")
    press(copy, "form[action^='/an-toan/khoa/'] button")
    assert "Đã bỏ khóa bảo mật" in copy.inner_text("main")
    last = visitor(chromium, real)
    password(last, "so@example.vn")
    assert last.locator("[data-key]").count() == 0, "a key that was removed is not asked for"
    code(last, totp(secret, 1))
    assert last.goto("/can-bo/tin-bao").status == 200


def test_a_key_without_pin_opens_and_does_not_prove_anew(chromium, real, place):
    officer = visitor(chromium, real, locale="en-GB")
    enrol(officer, "thu@example.vn")
    key = Key(officer, verifies=False)
    add(officer, "Key with a very long name, of forty chars")
    assert officer.locator(".emsg").count() == 1
    look(officer, "keys-add-long-en")
    add(officer, "Key with a very long name, of 40 letters")
    look(officer, "keys-touch-en")
    again = visitor(chromium, real, locale="en-GB")
    Key(again, verifies=False).take(key.credentials())
    password(again, "thu@example.vn")
    look(again, "keys-code-en")
    press(again, BUTTON)
    make_stale(place)
    again.goto("/an-toan/khoa")
    assert "/xac-nhan-lai" in again.url and again.locator("[data-key]").count() == 0
    again.fill("#f-_mat_khau", PASSWORD)
    press(again, "button.primary")
    assert again.url.endswith("/an-toan/khoa")

    admin = visitor(chromium, real, locale="en-GB")
    enrol(admin, "quan@example.vn")
    admin.goto("/can-bo/tai-khoan?co-quan=so-gtvt")
    press(admin, "main a:has-text('Lê Văn Thụ')")
    assert "Security keys: 1." in admin.inner_text("main")
    look(admin, "keys-officer-en")
    press(admin, "form[action$='/dat-lai-ma'] button")
    enrol(again, "thu@example.vn")
    again.goto("/an-toan")
    assert "You have no security key yet" in again.inner_text("main"), "the reset took it along"


def test_without_scripts_the_code_stays(chromium, real):
    owner = visitor(chromium, real)
    _, codes = enrol(owner, "moi@example.vn")
    Key(owner)
    add(owner, "Khóa ở cơ quan")
    context = chromium.new_context(
        base_url=real, viewport={"width": 360, "height": 900}, locale="vi-VN", java_script_enabled=False)
    officer = context.new_page()
    password(officer, "moi@example.vn")
    assert not officer.is_visible(BUTTON) and officer.is_visible("#f-code")
    assert "JavaScript" in officer.inner_text("main")
    screens.take(officer, "keys-code-scriptless")
    code(officer, codes[0])
    officer.goto("/an-toan/khoa")
    assert "JavaScript" in officer.inner_text("main") and not officer.is_visible(BUTTON)
