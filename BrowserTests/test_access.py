"""Officers' second factor on a server that is no demo: set up, asked for, lost, reset; and proof anew."""

import base64
import contextlib
import hashlib
import hmac
import re
import struct
import subprocess
import time

import pytest

import screens
from accessibility import faults
from conftest import ROOT, appoint, data, serving, settle

PASSWORD = "mat-khau-rat-dai"


def totp(secret, offset=0):
    """The six digits of RFC 6238, computed here a second time."""
    key = base64.b32decode(secret)
    step = struct.pack(">Q", int(time.time()) // 30 + offset)
    mac = hmac.new(key, step, hashlib.sha1).digest()
    place = mac[-1] & 15
    return f"{(struct.unpack('>I', mac[place:place + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


@contextlib.contextmanager
def real_server(folder, *options):
    """A province without demo, with three officers of its own making."""
    for name, login, post in [
            ("Nguyễn Thị Quản (thử)", "quan@example.vn", "quang-nam:province_administrator"),
            ("Lê Văn Thụ (thử)", "thu@example.vn", "so-gtvt:case_officer"),
            ("Trần Thị Sổ (thử)", "so@example.vn", "so-gtvt:records_clerk")]:
        appoint(folder, name, login, PASSWORD, post)
    settle(folder)
    with serving(folder, *options, kind=()) as address:
        yield address


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return str(tmp_path_factory.mktemp("real"))


@pytest.fixture(scope="module")
def real(place):
    with real_server(place) as address:
        yield address


def visitor(chromium, real, width=1280, locale="vi-VN"):
    context = chromium.new_context(base_url=real, viewport={"width": width, "height": 900}, locale=locale)
    context.set_default_timeout(45000)
    return context.new_page()


def press(page, selector):
    with page.expect_navigation():
        page.click(selector)


def password(page, login, typed=PASSWORD):
    page.goto("/can-bo/dang-nhap")
    page.fill("#f-login", login)
    page.fill("#f-password", typed)
    press(page, "button.primary")


def enrol(page, login, typed=PASSWORD):
    """Sets the code up; the secret, and the recovery codes."""
    password(page, login, typed)
    assert "/can-bo/ma-xac-thuc/cai-dat" in page.url
    secret = page.inner_text("code").replace(" ", "")
    page.fill("#f-code", totp(secret))
    press(page, "button.primary")
    codes = page.locator("main .code").all_inner_texts()
    assert len(codes) == 10
    press(page, "a.primary")
    return secret, codes


def code(page, typed):
    page.fill("#f-code", typed)
    press(page, "button.primary")


def test_the_whole_life_of_a_second_factor(chromium, real):
    officer = visitor(chromium, real)
    password(officer, "thu@example.vn")
    assert faults(officer) == []
    screens.take(officer, "access-enrol")
    officer.goto("/can-bo")
    assert "/can-bo/ma-xac-thuc/cai-dat" in officer.url, "nothing opens before"
    code(officer, "000000")
    assert officer.locator(".emsg").count() == 1
    assert faults(officer) == []
    secret = officer.inner_text("code").replace(" ", "")
    first = totp(secret)
    code(officer, first)
    codes = officer.locator("main .code").all_inner_texts()
    assert len(codes) == 10 and faults(officer) == []
    screens.take(officer, "access-codes")
    press(officer, "a.primary")
    assert "/can-bo/hang-doi" in officer.url

    other = visitor(chromium, real)
    password(other, "thu@example.vn")
    assert faults(other) == []
    screens.take(other, "access-code")
    for wrong in ("123", first):
        code(other, wrong)
        assert other.locator(".emsg").count() == 1
    code(other, totp(secret, 1))
    assert other.goto("/can-bo/tin-bao").status == 200

    lost = visitor(chromium, real)
    password(lost, "thu@example.vn")
    code(lost, codes[0])
    assert lost.goto("/can-bo/tin-bao").status == 200
    lost.goto("/an-toan")
    assert faults(lost) == []
    assert lost.locator("main tbody tr").count() == 3
    screens.take(lost, "access-safety")
    press(lost, "form[action='/an-toan/phien/ket-thuc'] button")
    assert lost.locator("main tbody tr").count() == 1
    other.goto("/can-bo/tin-bao")
    assert "/can-bo/dang-nhap" in other.url, "that visit was ended"

    admin = visitor(chromium, real)
    enrol(admin, "quan@example.vn")
    admin.goto("/can-bo/tai-khoan?co-quan=so-gtvt")
    assert faults(admin) == []
    screens.take(admin, "access-officers")
    press(admin, "main a:has-text('Lê Văn Thụ')")
    assert faults(admin) == []
    screens.take(admin, "access-officer")
    press(admin, "form[action$='/dat-lai-ma'] button")
    lost.goto("/can-bo/tin-bao")
    assert "/can-bo/dang-nhap" in lost.url, "the reset ended every visit"
    again, _ = enrol(lost, "thu@example.vn")
    assert again != secret
    admin.goto("/quan-tri/an-ninh")
    assert faults(admin) == []
    screens.take(admin, "access-events")
    said = admin.inner_text("main")
    for words in ("Đặt lại mã xác thực", "Dùng mã dự phòng", "Cài mã xác thực", "Sai mã xác thực", "Đăng nhập"):
        assert words in said
    press(admin, "form[action='/quan-tri/an-ninh/kiem-tra'] button")
    assert "Nguyên vẹn" in admin.inner_text("main")


def test_a_given_password_opens_the_page_that_changes_it_and_no_work(chromium, real, place):
    given = "wk7p-m3xz-8tqc-hr5v"
    appoint(place, "Phạm Thị Mới (thử)", "moi.pham@example.vn", given, "so-gtvt:reception")
    officer = visitor(chromium, real, width=360)
    enrol(officer, "moi.pham@example.vn", given)
    for path in ("/can-bo/hang-doi/moi", "/can-bo/tin-bao"):
        officer.goto(path)
        assert officer.url.endswith("/mat-khau"), path
    assert "do người khác cấp" in officer.inner_text("main") and faults(officer) == []
    screens.take(officer, "access-given")
    for new, message in ((given, "của riêng bạn"), ("password1", "dễ đoán")):
        officer.fill("#f-cu", given)
        officer.fill("#f-password", new)
        press(officer, "button.primary")
        assert message in officer.inner_text("main .emsg") and faults(officer) == []
    officer.fill("#f-cu", given)
    officer.fill("#f-password", PASSWORD)
    press(officer, "button.primary")
    assert "/can-bo/hang-doi" in officer.url


def test_a_list_asks_who_is_here_once_the_last_proof_is_old(chromium, real, tmp_path_factory):
    import sqlite3
    clerk = visitor(chromium, real)
    enrol(clerk, "so@example.vn")
    base = tmp_path_factory.getbasetemp()
    database = next(base.glob("real*/demo.sqlite"))
    with sqlite3.connect(database, timeout=10) as link:
        link.execute("UPDATE sessions SET proved_at = proved_at - 1200000")
    clerk.goto("/can-bo/so-ket-qua")
    press(clerk, "a[href*='/can-bo/so-ket-qua/in']")
    assert "/xac-nhan-lai" in clerk.url and faults(clerk) == []
    screens.take(clerk, "access-proof")
    clerk.fill("#f-_mat_khau", "sai-mat-khau")
    press(clerk, "button.primary")
    assert clerk.locator(".emsg").count() == 1 and faults(clerk) == []
    with clerk.expect_response(re.compile("/can-bo/so-ket-qua/in")) as answer:
        clerk.fill("#f-_mat_khau", PASSWORD)
        clerk.click("button.primary")
    assert answer.value.status == 200


def test_a_demo_never_comes_among_real_officers(real, tmp_path_factory):
    folder = str(next(tmp_path_factory.getbasetemp().glob("real*")))
    for command in (["serve", "--demo", "--port", "1"], ["seed"]):
        said = subprocess.run(
            [ROOT / ".build/debug/motcua", *command, *data(folder)], cwd=ROOT, capture_output=True, text=True)
        assert said.returncode == 64 and "has real officers" in said.stderr, said.stderr


@pytest.mark.parametrize("width,locale", [(360, "vi-VN"), (360, "en-GB"), (1280, "en-GB")])
def test_pages_of_access_in_a_demo(people, width, locale):
    officer = people.page("thuly.so-gtvt@demo.vn", width=width, locale=locale)
    for path in ("/an-toan", "/can-bo/ma-xac-thuc/cai-dat", "/xac-nhan-lai"):
        assert officer.goto(path).status == 200
        assert faults(officer) == [], path
    citizen = people.page("congdan@demo.vn", width=width, locale=locale)
    assert citizen.goto("/an-toan").status == 200 and faults(citizen) == []
    clerk = people.page("vanthu.so-gtvt@demo.vn", width=width, locale=locale)
    assert clerk.context.request.get(f"/can-bo/so-ket-qua/in?tim={'%E1%BB%85' * 8}").status == 200
    admin = people.page("quantri.tinh@demo.vn", width=width, locale=locale)
    for path in ("/can-bo/tai-khoan", "/can-bo/tai-khoan?co-quan=quang-nam", "/quan-tri/an-ninh",
                 "/quan-tri/an-ninh?viec=exported"):
        assert admin.goto(path).status == 200
        assert faults(admin) == [], path
    admin.goto("/can-bo/tai-khoan?co-quan=so-gtvt")
    press(admin, "main table a")
    assert faults(admin) == []
    screens.take(admin, "access-officer-demo")
