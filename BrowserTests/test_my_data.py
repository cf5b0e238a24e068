"""What is kept of a person: seen, taken home, and the account closed and kept after all, on a phone."""

import io
import json
import zipfile

import pytest

import screens
from accessibility import faults
from test_people import PASSWORD, citizens, press  # noqa: F401

LOOKS = [(1280, "vi-VN"), (360, "vi-VN"), (360, "en-GB")]
each_look = pytest.mark.parametrize("width,locale", LOOKS)
BADGE = "cap-phu-hieu-xe-o-to-kinh-doanh-van-tai"


def is_sound(page):
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), page.url


def test_a_person_takes_home_what_is_kept_of_them(citizens, paper, tmp_path):
    page, phone = citizens.new("Ngô Thị Chép (demo)", width=360)
    page.goto(f"/thu-tuc/{BADGE}")
    press(page, "form[action^='/nop/'] button")
    page.goto("/tai-khoan")
    press(page, "main a[href='/du-lieu-cua-toi']")
    is_sound(page)
    screens.take(page, "my-data-new")
    press(page, "main a[href$='/ban-sao']")
    is_sound(page)
    screens.take(page, "my-data-copy")
    with page.expect_download() as download:
        page.click("form[action$='/ban-sao'] button")
    path = download.value.path()
    archive = zipfile.ZipFile(io.BytesIO(open(path, "rb").read()))
    assert archive.testzip() is None
    index = archive.read("index.html").decode()
    assert phone in index and "Ngô Thị Chép (demo)" in index
    data = json.loads(archive.read("du-lieu.json"))
    assert data["format"] == "motcua-data/1" and data["data"]["account"][0]["phone"] == phone
    assert len(data["data"]["drafts"]) == 1
    archive.extractall(tmp_path)
    page.goto((tmp_path / "index.html").as_uri())
    is_sound(page)
    screens.take(page, "my-data-archive")


def test_an_account_is_to_be_closed_and_is_kept_after_all(citizens):
    page, phone = citizens.new("Ngô Thị Nghĩ Lại (demo)", width=360)
    page.goto("/du-lieu-cua-toi")
    press(page, "main a[href$='/dong-tai-khoan']")
    assert faults(page) == []
    screens.take(page, "my-data-closing")
    page.fill("#f-xac_nhan", "không")
    press(page, "form[action$='/dong-tai-khoan'] button")
    assert page.locator(".errsum a").count() == 1 and faults(page) == []
    page.fill("#f-xac_nhan", "xoa")
    press(page, "form[action$='/dong-tai-khoan'] button")
    assert page.locator("form[action$='/giu-tai-khoan']").count() == 1
    assert page.locator("#f-xac_nhan").count() == 0 and faults(page) == []
    screens.take(page, "my-data-asked")
    assert "Dữ liệu của tôi" in citizens.sent(phone, r"((?:Dữ liệu|Du lieu) (?:của|cua) (?:tôi|toi))").replace(
        "Du lieu cua toi", "Dữ liệu của tôi")
    page.goto("/ho-so")
    press(page, "form[action$='/giu-tai-khoan'] button")
    assert page.url.endswith("/du-lieu-cua-toi")
    assert page.locator("form[action$='/giu-tai-khoan']").count() == 0


@each_look
def test_pages_of_a_person_with_dossiers(people, width, locale):
    page = people.page("vantai@demo.vn", width=width, locale=locale)
    for path, name in [("", "my-data"), ("/dong-tai-khoan", "my-data-close")]:
        page.goto(f"/du-lieu-cua-toi{path}")
        is_sound(page)
        screens.take(page, f"{name}-{locale[:2]}")
