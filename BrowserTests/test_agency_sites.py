"""An agency's own site: its front page under its own host, the same portal and accounts behind it."""

import pytest

import screens
from accessibility import faults
from test_pages import each_look

BADGE = "cap-phu-hieu-xe-o-to-kinh-doanh-van-tai"


def at(site, agency):
    """The address of that agency's site in a demo; browsers find any name below localhost here."""
    return site.replace("//localhost", f"//{agency}.localhost")


@each_look
@pytest.mark.parametrize("agency", ["so-gtvt", "so-noivu", "ubnd-tam-ky"])
def test_front_pages_of_agencies(people, site, agency, width, locale):
    page = people.page(width=width, locale=locale)
    assert page.goto(at(site, agency) + "/").status == 200
    assert faults(page) == []
    if agency == "so-noivu" and locale == "vi-VN":
        screens.take(page, "agency-home")


def test_a_citizen_finds_a_service_of_the_agency_and_signs_in_with_the_same_account(people, site):
    page = people.page(width=360)
    page.goto(at(site, "so-gtvt") + "/")
    assert "Sở Giao thông vận tải" in page.inner_text(".brand")
    page.fill("#q", "phu hieu")
    with page.expect_navigation():
        page.press("#q", "Enter")
    assert "co-quan=so-gtvt" in page.url
    links = page.eval_on_selector_all(".rows a", "all => all.map(a => a.getAttribute('href'))")
    assert links[0] == f"/thu-tuc/{BADGE}"
    page.click(".rows a >> nth=0")
    assert "Sở Giao thông vận tải" in page.inner_text(".brand")
    page.goto(at(site, "so-gtvt") + "/dang-nhap")
    page.fill("#f-login", "vantai@demo.vn")
    page.fill("#f-password", "motcua-demo")
    with page.expect_navigation():
        page.click("button.primary")
    assert page.url.startswith(at(site, "so-gtvt")) and page.url.endswith("/ho-so")
    assert page.locator("main a[href^='/ho-so/']").count() > 3


def test_the_whole_province_is_one_link_away(people, site):
    page = people.page()
    page.goto(at(site, "so-khcn") + "/")
    with page.expect_navigation():
        page.click("main aside a")
    assert page.url == site + "/"
