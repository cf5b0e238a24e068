"""A long list leaves the house with four eyes: a clerk asks, a head decides, the clerk takes the file."""

import pathlib
import re
import shutil
import subprocess

import pytest

import accessibility
import screens
from conftest import ROOT, People, data, serving

CLERK, HEAD = "vanthu.so-gtvt@demo.vn", "lanhdao.so-gtvt@demo.vn"
LIST = "/can-bo/so-theo-doi?co-quan=so-gtvt&tu=01/01/2015&den="
LOOKS = [(1280, "vi-VN"), (360, "vi-VN"), (360, "en-GB"), (1280, "en-GB")]


@pytest.fixture(scope="module")
def strict(tmp_path_factory):
    """A province whose officers take out three lines alone."""
    folder = tmp_path_factory.mktemp("exports")
    province = folder / "province"
    shutil.copytree(ROOT / "Provinces/quang-nam", province)
    path = province / "province.yaml"
    path.write_text(path.read_text() + "exports_alone: 3\n")
    with serving(folder, "--demo-dossiers", "40") as address:
        subprocess.run([ROOT / ".build/debug/motcua", "publish", province, *data(folder), "--note", "exports"],
                       check=True, capture_output=True, text=True)
        yield address


@pytest.fixture
def officers(chromium, strict):
    group = People(chromium, strict)
    yield group
    group.close()


def look(officers, login, path, name, status=200):
    """The page at both widths in both languages: axe, no sideways scroll, a picture."""
    for width, locale in LOOKS:
        page = officers.page(login, width=width, locale=locale)
        answer = page.goto(path)
        assert answer.status == status, path
        assert accessibility.faults(page) == []
        screens.take(page, f"{name}-{locale[:2]}")


def refused(page, until):
    """Goes for the spreadsheet of a period until that day; on the page that says a head must approve it, once the new
    rule is in force."""
    for _ in range(40):
        page.goto(LIST + until)
        sheet = page.get_attribute("a[href*='/so-theo-doi/xlsx']", "href")
        answer = page.request.get(sheet)
        if answer.status == 403:
            assert page.goto(sheet).status == 403
            return sheet
        page.wait_for_timeout(250)
    raise AssertionError("the list went out without a second officer")


def test_a_clerk_asks_a_head_approves_and_only_then_the_file_goes(officers):
    clerk, head = officers.page(CLERK), officers.page(HEAD)
    sheet = refused(clerk, "31/12/2027")
    look(officers, CLERK, sheet, "xuat-xin", status=403)
    look(officers, HEAD, "/can-bo/xuat-du-lieu", "xuat-trong")
    clerk.goto(sheet)
    clerk.fill("[name=ly_do]", "ngắn")
    clerk.click("main form button.primary")
    assert clerk.input_value("[name=ly_do]") == "ngắn" and clerk.locator("[role=alert]").count() == 1
    assert accessibility.faults(clerk) == []
    clerk.fill("[name=ly_do]", "Báo cáo năm gửi Sở Nội vụ, theo công văn số 12")
    clerk.click("main form button.primary")
    one = re.search(r"/can-bo/xuat-du-lieu/[0-9a-f-]+", clerk.url)[0]
    look(officers, CLERK, one, "xuat-cho")

    head.goto("/can-bo/tin-bao")
    head.click("main a[href='/can-bo/xuat-du-lieu']")
    look(officers, HEAD, "/can-bo/xuat-du-lieu", "xuat-danh-sach")
    look(officers, HEAD, one, "xuat-duyet")
    head.goto(one)
    head.click("button[value=tu-choi]")
    assert head.locator("[role=alert]").count() == 1, "whoever refuses says why"
    head.fill("[name=loi]", "Chỉ gửi cho Sở Nội vụ")
    head.click("button[value=duyet]")
    assert "/can-bo/xuat-du-lieu" in head.url

    look(officers, CLERK, one, "xuat-duoc-lay")
    clerk.goto(one)
    with clerk.expect_download() as download:
        clerk.click("main a[href*='/xlsx']")
    assert pathlib.Path(download.value.path()).stat().st_size > 1000
    assert head.request.get(sheet).status == 403, "an approval is for who asked"
    look(officers, CLERK, "/can-bo/xuat-du-lieu", "xuat-cua-toi")


def test_a_stranger_finds_no_request(officers):
    clerk, other = officers.page(CLERK), officers.page("lanhdao.so-khcn@demo.vn")
    clerk.goto(refused(clerk, "30/12/2027"))
    clerk.fill("[name=ly_do]", "In để lưu kho của cơ quan")
    clerk.click("main form button.primary")
    one = re.search(r"/can-bo/xuat-du-lieu/[0-9a-f-]+", clerk.url)[0]
    assert other.goto(one).status == 404
    clerk.click("form[action$='/rut'] button")
    assert clerk.locator("form[action$='/rut']").count() == 0
