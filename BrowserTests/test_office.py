"""Officers beside each other, and the wrong click."""

import re


def newest(page):
    page.goto("/can-bo/hang-doi/moi")
    return page.locator(".queue a.code").last.inner_text().strip()


def test_the_second_officer_is_told_who_was_first(people):
    first = people.page("tiepnhan.so-khcn@demo.vn")
    second = people.page("tiepnhan.so-khcn@demo.vn", width=360)
    code = newest(first)
    first.goto(f"/can-bo/ho-so/{code}")
    second.goto(f"/can-bo/ho-so/{code}")
    with first.expect_navigation():
        first.click("button:has-text('Nhận xử lý')")
    second.click("summary:has-text('Từ chối')")
    second.fill("#f-tu-choi-ly_do", "Nộp nhầm cơ quan")
    with second.expect_navigation():
        second.click("form[action$='/tu-choi'] button.btn:visible")
    told = second.locator("[role=alert]").first.inner_text()
    assert "đã làm trước lúc" in told and re.search(r"\d\d:\d\d", told)
    assert second.input_value("#f-tu-choi-ly_do") == "Nộp nhầm cơ quan"


def test_a_refusal_without_a_reason_is_asked_again(people):
    page = people.page("tiepnhan.so-gtvt@demo.vn")
    code = newest(page)
    page.goto(f"/can-bo/ho-so/{code}")
    page.click("summary:has-text('Từ chối')")
    page.evaluate("document.querySelectorAll('form').forEach(f => f.noValidate = true)")
    with page.expect_navigation():
        page.click("form[action$='/tu-choi'] button.btn:visible")
    assert "lý do" in page.locator(".emsg, [role=alert]").first.inner_text().lower()
    assert page.locator("button:has-text('Tiếp nhận')").count() > 0


def test_an_officer_works_by_keys(people):
    page = people.page("lanhdao.so-khcn@demo.vn")
    page.goto("/can-bo/hang-doi/tat-ca")
    page.keyboard.press("j")
    page.keyboard.press("j")
    code = page.evaluate("document.activeElement.innerText").strip()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert code in page.inner_text("main")


def test_a_queue_is_searched_without_marks(people):
    page = people.page("lanhdao.so-khcn@demo.vn")
    page.goto("/can-bo/hang-doi/tat-ca")
    page.fill("#f1", "cong ty tnhh demo")
    with page.expect_navigation():
        page.press("#f1", "Enter")
    assert page.locator(".queue tbody tr").count() > 0
    page.fill("#f1", "khong co gi nhu the")
    with page.expect_navigation():
        page.press("#f1", "Enter")
    assert page.locator(".queue tbody tr").count() == 0
    assert page.locator(".note").count() == 1
