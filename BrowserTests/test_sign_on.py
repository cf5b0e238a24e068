"""Single sign-on with a real glewlwyd: a citizen's first and second time, an account that was there before, an officer
with the second factor, signing out, a provider that is down."""

import re
import sqlite3

import pytest

import screens
from accessibility import faults
from conftest import appoint, free_port, serving, settle
from glewlwyd import SECRET, Glewlwyd
from test_access import PASSWORD, code, enrol, press, totp, visitor

FILE = """\
providers:
  - key: thu
    name: {{vi: "Cổng định danh (thử)", en: "Identity portal (test)"}}
    issuer: {issuer}
    client_id: motcua
    secret_env: MOTCUA_TEST_SIGN_ON
    audience: citizens
    contacts_are_proved: true
  - key: can-bo
    name: {{vi: "Tài khoản công vụ (thử)", en: "Staff account (test)"}}
    issuer: {issuer}
    client_id: motcua
    secret_env: MOTCUA_TEST_SIGN_ON
    audience: officers
    claims: {{login: email}}
  - key: hong
    name: {{vi: "Nơi không trả lời (thử)", en: "Silent place (test)"}}
    issuer: http://127.0.0.1:1
    client_id: motcua
    secret_env: MOTCUA_TEST_SIGN_ON
    audience: citizens
"""


@pytest.fixture(scope="module")
def provider(tmp_path_factory):
    port = free_port()
    glewlwyd = Glewlwyd(tmp_path_factory.mktemp("glewlwyd"), f"http://localhost:{port}")
    glewlwyd.motcua_port = port
    try:
        yield glewlwyd.start()
    finally:
        glewlwyd.stop()


@pytest.fixture(scope="module")
def real(provider, tmp_path_factory):
    folder = tmp_path_factory.mktemp("sign-on")
    for name, login, *posts in [
            ("Nguyễn Thị Quản (thử)", "quan@example.vn", "quang-nam:province_administrator"),
            ("Lê Văn Thụ (thử)", "thu.le@sgtvt.example.vn", "so-gtvt:case_officer"),
            ("Hồ Thị Cũ (thử)", "cu@example.vn")]:
        appoint(folder, name, login, PASSWORD, *posts)
    settle(folder)
    file = folder / "sign-on.yaml"
    file.write_text(FILE.format(issuer=provider.issuer), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MOTCUA_TEST_SIGN_ON", SECRET)
        with serving(str(folder), "--sign-on", str(file), port=provider.motcua_port, kind=()) as address:
            yield address


def rows(tmp_path_factory, query):
    with sqlite3.connect(next(tmp_path_factory.getbasetemp().glob("sign-on*/demo.sqlite")), timeout=10) as link:
        return link.execute(query).fetchall()


def sign_on(page, provider, person, door="/dang-nhap", name="Cổng định danh"):
    page.goto(door)
    page.click(f"main a:has-text('{name}')")
    page.wait_for_url(re.compile("/login.html"))
    provider.sign_in(page, person)


def sign_out(page):
    page.goto("/an-toan")
    page.click(".menu > summary")
    press(page, "form[action='/dang-xuat'] button:visible")


def test_a_citizen_comes_the_first_and_the_second_time(chromium, real, provider, tmp_path_factory):
    citizen = visitor(chromium, real)
    citizen.goto("/dang-nhap")
    assert faults(citizen) == []
    screens.take(citizen, "sign-on-door")
    sign_on(citizen, provider, "dan")
    assert citizen.url.endswith("/ho-so")
    assert "Phan Thị Dân (thử)" in citizen.inner_text("body")
    citizen.goto("/an-toan")
    assert faults(citizen) == []
    screens.take(citizen, "sign-on-links")
    said = citizen.inner_text("main")
    assert "Định danh quốc gia" in said and "cách vào duy nhất" in said
    assert citizen.goto("/nop/dang-ky-thanh-lap-ho-kinh-doanh").status == 200

    sign_out(citizen)
    assert faults(citizen) == []
    screens.take(citizen, "sign-on-left")
    place = citizen.get_attribute("main a.primary", "href")
    assert place.startswith(f"{provider.issuer}/end_session?id_token_hint=eyJ")
    assert "post_logout_redirect_uri=http%3A%2F%2Flocalhost" in place
    citizen.goto("/ho-so")
    assert "/dang-nhap" in citizen.url

    again = visitor(chromium, real, width=360)
    sign_on(again, provider, "dan")
    assert again.url.endswith("/ho-so")
    assert rows(tmp_path_factory, "SELECT COUNT(*) FROM accounts WHERE name = 'Phan Thị Dân (thử)'") == [(1,)]
    assert rows(tmp_path_factory, "SELECT COUNT(*) FROM accounts WHERE email LIKE '%@%'") == [(0,)], "addresses are sealed"
    assert rows(tmp_path_factory, "SELECT COUNT(*) FROM sign_on_links WHERE audience = 'citizens'") == [(1,)]
    again.goto("/an-toan")
    assert faults(again) == []
    screens.take(again, "sign-on-links")


def test_an_account_that_was_there_is_linked_after_proof(chromium, real, provider):
    citizen = visitor(chromium, real, width=360)
    sign_on(citizen, provider, "cu")
    assert citizen.url.endswith("/dang-nhap/tiep")
    assert "c***@example.vn" in citizen.inner_text("main")
    assert faults(citizen) == []
    screens.take(citizen, "sign-on-taken")
    citizen.fill("#f-password", "sai-mat-khau")
    press(citizen, "form[action='/dang-nhap/tiep/mat-khau'] button")
    assert citizen.locator(".emsg").count() == 1 and faults(citizen) == []
    citizen.fill("#f-password", PASSWORD)
    press(citizen, "form[action='/dang-nhap/tiep/mat-khau'] button")
    assert citizen.url.endswith("/ho-so") and "Hồ Thị Cũ (thử)" in citizen.inner_text("body")

    again = visitor(chromium, real)
    sign_on(again, provider, "cu")
    assert again.url.endswith("/ho-so") and "Hồ Thị Cũ (thử)" in again.inner_text("body")
    again.goto("/an-toan")
    press(again, "form[action^='/an-toan/lien-ket/'] button")
    assert "Đã bỏ liên kết" in again.inner_text("body")
    assert faults(again) == []
    again.click("main a:has-text('Liên kết Cổng định danh')")
    again.wait_for_url(re.compile("/login.html|/dang-nhap/tiep"))
    if "/login.html" in again.url:
        provider.sign_in(again, "cu")
    assert again.url.endswith("/dang-nhap/tiep") and faults(again) == []
    screens.take(again, "sign-on-linking")
    press(again, "form[action='/an-toan/lien-ket'] button")
    assert again.url.endswith("/an-toan") and "Đã liên kết" in again.inner_text("body")


def test_an_officer_comes_by_the_provider_and_gives_the_second_factor(chromium, real, provider):
    officer = visitor(chromium, real)
    officer.goto("/can-bo/dang-nhap")
    assert faults(officer) == []
    sign_on(officer, provider, "thu", "/can-bo/dang-nhap", "Tài khoản công vụ")
    assert "Chưa có tài khoản cán bộ" in officer.inner_text("main")
    assert faults(officer) == []
    screens.take(officer, "sign-on-refused")

    admin = visitor(chromium, real)
    enrol(admin, "quan@example.vn")
    admin.goto("/can-bo/tai-khoan?co-quan=so-gtvt")
    press(admin, "main a:has-text('Lê Văn Thụ')")
    admin.select_option("#f-nhan_ra", "login")
    admin.fill("#f-gia_tri", "thu@example.vn")
    press(admin, "form[action$='/lien-ket'] button")
    assert "Chờ lần đăng nhập đầu: thu@example.vn" in admin.inner_text("main")
    assert faults(admin) == []
    screens.take(admin, "sign-on-officer")

    sign_on(officer, provider, "thu", "/can-bo/dang-nhap", "Tài khoản công vụ")
    assert "/can-bo/ma-xac-thuc/cai-dat" in officer.url, "the provider does not stand in for the second factor"
    code(officer, totp(officer.inner_text("code").replace(" ", "")))
    assert officer.locator("main .code").count() == 10
    press(officer, "a.primary")
    assert "/can-bo/hang-doi" in officer.url
    admin.goto("/quan-tri/an-ninh")
    said = admin.inner_text("main")
    for words in ("Liên kết đăng nhập một lần", "Cho phép đăng nhập một lần", "Đăng nhập một lần bị từ chối"):
        assert words in said
    assert faults(admin) == []


@pytest.mark.parametrize("width,locale", [(360, "vi-VN"), (1280, "en-GB")])
def test_a_provider_that_is_down_says_so(chromium, real, width, locale):
    page = visitor(chromium, real, width=width, locale=locale)
    page.goto("/dang-nhap")
    assert faults(page) == []
    screens.take(page, f"sign-on-door-{locale[:2]}")
    press(page, "main a[href='/dang-nhap/qua/hong']")
    said = page.inner_text("main")
    assert "không trả lời" in said or "does not answer" in said
    assert faults(page) == []
    screens.take(page, f"sign-on-down-{locale[:2]}")
    press(page, "main a[href='/dang-nhap']")
    assert page.locator("#f-password").count() == 1
