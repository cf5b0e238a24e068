"""What leaders see: today, the backlog, who is late, what was decided; each figure opens exactly what it counts."""

import pytest

import accessibility
import screens

HEAD = "lanhdao.so-gtvt@demo.vn"
LIST = "/can-bo/tong-quan/danh-sach"
LOOKS = [(1280, "vi-VN"), (360, "vi-VN"), (360, "en-GB"), (1280, "en-GB")]


def figures(page):
    """Every figure of the page that leads to a list: its address and the number shown."""
    found = page.eval_on_selector_all(
        f"main a[href^='{LIST}']", "all => all.map(a => [a.getAttribute('href'), a.textContent.trim()])")
    return dict((address, int(number)) for address, number in found)


def lines(page, address):
    """How many dossiers the list has over all its pages; none stands in it twice."""
    codes = []
    while address:
        assert page.goto(address).status == 200, address
        codes += page.locator("main tbody .code").all_inner_texts()
        more = page.locator(".pagenav a")
        address = more.get_attribute("href") if more.count() else None
    assert len(set(codes)) == len(codes)
    return len(codes)


def test_each_figure_opens_exactly_the_dossiers_that_it_counts(people):
    page = people.page(HEAD)
    page.goto("/can-bo/tong-quan")
    shown = figures(page)
    assert len(shown) >= 10, shown
    wrong = {address: (number, lines(page, address)) for address, number in shown.items()}
    assert {address: pair for address, pair in wrong.items() if pair[0] != pair[1]} == {}


@pytest.mark.parametrize("width,locale", LOOKS)
def test_the_overview_and_its_lists_full_empty_and_wrong(people, width, locale):
    page = people.page(HEAD, width=width, locale=locale)
    for path, name in [
            ("/can-bo/tong-quan", "tong-quan"), (f"{LIST}?co-quan=so-gtvt&so=dang-mo", "tong-quan-danh-sach"),
            ("/can-bo/tong-quan?tu=01/01/2016&den=02/01/2016", "tong-quan-ky-trong"),
            (f"{LIST}?co-quan=so-gtvt&so=co-ket-qua&tu=01/01/2016&den=02/01/2016", "tong-quan-danh-sach-trong")]:
        assert page.goto(path).status == 200, path
        assert accessibility.faults(page) == []
        screens.take(page, f"{name}-{locale[:2]}")
    assert page.goto("/can-bo/tong-quan?tu=hom-qua").status == 422
    assert accessibility.faults(page) == [] and page.input_value("[name=tu]") == "hom-qua"
    screens.take(page, f"tong-quan-sai-{locale[:2]}")


@pytest.mark.parametrize("width,locale", LOOKS)
def test_the_province_compares_its_agencies(people, width, locale):
    page = people.page("quantri.tinh@demo.vn", width=width, locale=locale)
    assert page.goto("/can-bo/tong-quan").status == 200
    assert accessibility.faults(page) == []
    screens.take(page, f"tong-quan-tinh-{locale[:2]}")
    assert page.goto(f"{LIST}?co-quan=so-gtvt&so=dang-mo").status == 200
    assert page.locator("main a.code").count() == 0, "who doesn't work there opens no dossier"


def test_a_head_of_another_agency_finds_neither_its_figures_nor_its_lists(people):
    page = people.page("lanhdao.so-khcn@demo.vn")
    for path in ["/can-bo/tong-quan?co-quan=so-gtvt", f"{LIST}?co-quan=so-gtvt&so=dang-mo", f"{LIST}?co-quan=so-gtvt&so=qua-han"]:
        assert page.goto(path).status == 404, path
    officer = people.page("thuly.so-gtvt@demo.vn")
    assert officer.goto(f"{LIST}?co-quan=so-gtvt&so=dang-mo").status == 403
