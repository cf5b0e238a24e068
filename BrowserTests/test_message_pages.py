"""Pages of messages are accessible and fit, empty and with something on them."""

import pytest

import screens
from accessibility import faults
from test_pages import each_look, walk


@each_look
def test_pages_of_the_operator(people, width, locale):
    page = people.page("quantri.tinh@demo.vn", width=width, locale=locale)
    names = {"/quan-tri/tin-nhan": "sending", "/quan-tri/loi-nhan": "wordings", "/quan-tri/loi-nhan/accepted": "wording"}
    assert walk(page, [*names, "/quan-tri/loi-nhan/expiry?ngon-ngu=en"], names) == []
    page.goto("/quan-tri/loi-nhan/accepted")
    page.fill("#f-sms", "Xin chào {ten_nguoi}")
    with page.expect_navigation():
        page.click("main button.primary")
    assert faults(page) == [] and page.locator(".errsum").count() == 1
    page.goto("/quan-tri/tin-nhan")
    page.fill("#f-to", "khong phai so")
    with page.expect_navigation():
        page.click("main button.primary")
    assert faults(page) == [] and page.input_value("#f-to") == "khong phai so"


@each_look
def test_pages_of_contacts_and_inbox(people, width, locale):
    page = people.page("vantai@demo.vn", width=width, locale=locale)
    names = {"/lien-lac": "contact", "/tin-nhan": "inbox"}
    assert walk(page, list(names), names) == []
    page.goto("/lien-lac")
    page.fill("#f-ma", "000000")
    with page.expect_navigation():
        page.locator("form[action='/lien-lac/ma'] button").click()
    assert faults(page) == []


@each_look
def test_the_list_of_calls(people, width, locale):
    page = people.page("tiepnhan.ubnd-tam-ky@demo.vn", width=width, locale=locale)
    assert walk(page, ["/can-bo/goi-dien"], {"/can-bo/goi-dien": "calls"}) == []
