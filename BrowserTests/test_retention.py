"""How long things are kept: the administrator holds a dossier from being erased, and lets it go."""

import pytest

import screens
from accessibility import faults

LOOKS = [(1280, "vi-VN"), (360, "vi-VN"), (360, "en-GB")]
each_look = pytest.mark.parametrize("width,locale", LOOKS)


def press(page, selector):
    with page.expect_navigation():
        page.click(selector)


@each_look
def test_a_hold_is_placed_and_ended(people, width, locale):
    page = people.page("quantri.tinh@demo.vn", width=width, locale=locale)
    page.goto("/quan-tri/luu-tru")
    assert faults(page) == []
    press(page, "form[action='/quan-tri/luu-tru/giu-lai'] button")
    assert page.locator(".errsum a").count() == 1 and faults(page) == []
    page.check("input[name=pham_vi][value=tat_ca]")
    page.fill("#f-ly_do", "Thanh tra theo Quyết định số 15/QĐ-TTr (thử)")
    press(page, "form[action='/quan-tri/luu-tru/giu-lai'] button")
    end = page.locator("form[action$='/bo'] button")
    assert end.count() == 1 and faults(page) == []
    screens.take(page, f"retention-{width}-{locale[:2]}")
    with page.expect_navigation():
        end.click()
    assert page.locator("form[action$='/bo']").count() == 0 and faults(page) == []
    page.goto("/quan-tri/an-ninh?viec=hold_ended")
    assert page.locator("main tbody tr").count() >= 1
