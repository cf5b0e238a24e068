"""The back office's own work in the browser: by keys, by ticks, with and without scripts."""

import pytest

from accessibility import faults

HEAD = "lanhdao.so-khcn@demo.vn"


def test_an_officer_works_by_keys_and_typing_is_never_taken(people):
    page = people.page(HEAD)
    page.goto("/can-bo/hang-doi/tat-ca")
    for key in "jjkx":
        page.keyboard.press(key)
    assert page.locator("input[name=chon]:checked").count() == 1
    assert "1" in page.inner_text("[data-ticked]")
    page.keyboard.press("?")
    assert page.eval_on_selector("#phim-tat", "d => d.open")
    assert faults(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("gojkx?")
    assert page.input_value("input[type=search]") == "gojkx?"
    assert not page.eval_on_selector("#phim-tat", "d => d.open")
    page.locator("h1").click()
    with page.expect_navigation():
        page.keyboard.press("g")
        page.keyboard.press("o")
    assert page.url.split("?")[0].endswith("/qua-han")


@pytest.mark.parametrize("scripts", [True, False])
def test_a_head_reminds_several_at_once_and_reads_what_was_not_done(people, scripts):
    page = people.page(HEAD, scripts=scripts)
    page.goto("/can-bo/hang-doi/tat-ca" if scripts else "/can-bo/hang-doi/tat-ca?chon=het")
    if scripts:
        page.check("[data-all]")
    count = page.locator("input[name=chon]").count()
    assert page.locator("input[name=chon]:checked").count() == count > 1
    page.select_option("#f-viec", "nhac-can-bo")
    with page.expect_navigation():
        page.click(".bulk button")
    assert "/can-bo/hang-loat/" in page.url
    assert page.locator("main section li").count() == count
    report = page.url
    page.reload()
    assert page.url == report
    assert faults(page) == [] if scripts else True


@pytest.mark.parametrize("scripts", [True, False])
def test_a_head_writes_a_wording_that_fills_an_officers_box(people, scripts):
    head, name = people.page(HEAD, scripts=scripts), f"Mời đến {scripts}"
    head.goto("/can-bo/mau-tin")
    head.fill("#f-ten", name)
    head.fill("#f-noi-dung", "Kính gửi {{ chu_ho_so }}, hồ sơ {{ ma_ho_so }}.")
    with head.expect_navigation():
        head.click("main button.primary")
    assert name in head.inner_text("main")
    officer = people.page("thuly.so-khcn@demo.vn", scripts=scripts)
    officer.goto("/can-bo/hang-doi/tat-ca")
    code = officer.locator("tbody a.code").first.inner_text()
    officer.goto(f"/can-bo/ho-so/{code}")
    officer.select_option("#f-mau-tin-nhan", label=name)
    with officer.expect_navigation():
        officer.click(".pickbox button")
    assert f"hồ sơ {code}." in officer.input_value("#f-message")


def test_an_absence_is_entered_and_taken_back(people):
    page = people.page("thuly.so-khcn@demo.vn")
    page.goto("/can-bo/vang-mat")
    page.fill("#f-tu", "01/01/2099")
    page.fill("#f-den", "31/12/2098")
    page.fill("#f-ly_do", "Nghỉ phép năm")
    with page.expect_navigation():
        page.click("main button.primary")
    assert page.input_value("#f-ly_do") == "Nghỉ phép năm"
    page.fill("#f-den", "05/01/2099")
    with page.expect_navigation():
        page.click("main button.primary")
    assert "01/01/2099" in page.inner_text("main table")
    with page.expect_navigation():
        page.click("main table button")
    assert "01/01/2099" not in page.inner_text("main")
