"""Every page, for each audience, at both widths and in both languages, is accessible and fits."""

import pytest

import screens
from accessibility import faults
from forms import start

BADGE = "cap-phu-hieu-xe-o-to-kinh-doanh-van-tai"
LOOKS = [(1280, "vi-VN"), (360, "vi-VN"), (360, "en-GB")]
each_look = pytest.mark.parametrize("width,locale", LOOKS)


def walk(page, paths, names={}):
    """Opens each path and gathers what is wrong; pictures the named ones, in Vietnamese."""
    found = []
    for path in paths:
        answer = page.goto(path)
        # An officer who has no part in a dossier is asked why it must be read.
        if answer.status != 200 and not (answer.status == 409 and page.locator("form[action$='/ly-do-xem']").count()):
            found.append(f"{path}: {answer.status}")
            continue
        found += faults(page)
        if path in names and page.evaluate("document.documentElement.lang") == "vi":
            screens.take(page, names[path])
    return found


@each_look
def test_pages_that_anybody_may_read(people, width, locale):
    page = people.page(width=width, locale=locale)
    paths = [
        "/", "/thu-tuc", "/thu-tuc?nhom=co-quan", "/thu-tuc?nhom=a-z", "/thu-tuc?co-quan=so-noivu",
        "/thu-tuc?viec=transport", "/thu-tuc?q=ho+kinh+doanh", "/thu-tuc?q=zzzz", "/thu-tuc?q=xe&co-quan=so-gtvt", f"/thu-tuc/{BADGE}",
        "/thu-tuc/dang-ky-thanh-lap-ho-kinh-doanh", "/co-quan", "/co-quan/so-gtvt", "/co-quan/so-noivu", "/so-lieu", "/tro-giup",
        "/tra-cuu", "/verify", "/dang-nhap", "/dang-nhap/ma", "/dang-nhap/ma/nhap", "/quen-mat-khau", "/quen-mat-khau/moi", "/dang-ky", "/hop-thu-demo", "/can-bo/dang-nhap"]
    assert walk(page, paths, {"/": "home", f"/thu-tuc/{BADGE}": "procedure"}) == []


@each_look
def test_pages_of_a_wrong_address_and_a_wrong_turn(people, width, locale):
    page = people.page(width=width, locale=locale)
    assert page.goto("/thu-tuc/khong-co").status == 404
    assert faults(page) == []
    officer = people.page("thuly.so-gtvt@demo.vn", width=width, locale=locale)
    assert officer.goto("/can-bo/ho-so/DEMO-000000-0001").status == 404
    assert faults(officer) == []


@each_look
def test_pages_of_a_draft_empty_and_with_faults(people, width, locale):
    page = people.page("vantai@demo.vn", width=width, locale=locale)
    start(page, BADGE)
    draft = page.url.split("/ho-so-nhap/")[1].split("/")[0]
    sections = page.eval_on_selector_all("a[href*='/ho-so-nhap/']", "all => all.map(a => a.getAttribute('href'))")
    paths = sorted({path.split("?")[0] for path in sections if draft in path})
    assert len(paths) >= 3
    names = {path: f"form-{index}" for index, path in enumerate(paths)}
    assert walk(page, paths, names) == []
    for path in paths:
        page.goto(path)
        button = page.locator("button.primary:visible")
        if button.count() and page.locator("form").count():
            with page.expect_navigation():
                button.first.click()
            assert faults(page) == [], path


@each_look
def test_pages_of_a_citizen(people, width, locale):
    page = people.page("vantai@demo.vn", width=width, locale=locale)
    page.goto("/ho-so")
    assert faults(page) == []
    codes = page.eval_on_selector_all("main a[href^='/ho-so/']", "all => all.map(a => a.getAttribute('href'))")
    assert len(codes) > 3
    assert walk(page, codes[:6], {codes[0]: "dossier"}) == []
    assert walk(page, [codes[0] + "/bien-nhan"], {codes[0] + "/bien-nhan": "receipt"}) == []


@each_look
@pytest.mark.parametrize("login", ["tiepnhan.so-gtvt", "lanhdao.so-khcn", "trakq.ubnd-tam-ky"])
def test_pages_of_an_officer(people, login, width, locale):
    page = people.page(f"{login}@demo.vn", width=width, locale=locale)
    queues = ["moi", "cua-toi", "sap-den-han", "qua-han", "cho-cong-dan", "trinh-ky", "phat-hanh", "tra-ket-qua", "tat-ca"]
    names = {"/can-bo/hang-doi/tat-ca": "office-queue"} if login == "tiepnhan.so-gtvt" else {}
    assert walk(page, [f"/can-bo/hang-doi/{queue}" for queue in queues], names) == []
    page.goto("/can-bo/hang-doi/tat-ca")
    codes = page.eval_on_selector_all("main a[href^='/can-bo/ho-so/']", "all => all.map(a => a.getAttribute('href'))")
    opened = list(dict.fromkeys(codes))[:4]
    names = {opened[0]: "office-dossier"} if login == "tiepnhan.so-gtvt" else {}
    assert walk(page, opened, names) == []
    own = ["/can-bo/tim?q=a", "/can-bo/tim?q=khong-co-gi", "/can-bo/tin-bao", "/can-bo/vang-mat", "/can-bo/bo-loc", "/can-bo/xuat-du-lieu"]
    assert walk(page, [*own, "/can-bo/hang-doi/tat-ca?kenh=online&chon=het"]) == []
    if login.startswith("lanhdao"):
        assert walk(page, ["/can-bo/phan-cong", "/can-bo/mau-tin"]) == []
        assert walk(
            page, ["/can-bo/tong-quan", "/can-bo/im-lang", "/can-bo/so-theo-doi", "/can-bo/so-bien-lai", "/can-bo/so-quy"],
            {"/can-bo/tong-quan": "overview", "/can-bo/im-lang": "silence"}) == []


@each_look
def test_pages_of_the_administrator(people, width, locale):
    page = people.page("quantri.tinh@demo.vn", width=width, locale=locale)
    assert walk(page, ["/quan-tri", "/quan-tri/ban-cong-bo/1", "/quan-tri/chua-xac-minh", "/quan-tri/luu-tru"]) == []
