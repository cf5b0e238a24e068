"""An account from nothing: registering, the code in the mailbox, signing in, the wrong PIN."""

import re


def test_a_citizen_registers_with_the_code_from_the_mailbox(people):
    page = people.page()
    page.goto("/dang-ky")
    page.fill("#f-name", "Lê Văn Thử (demo)")
    page.fill("#f-login", "0905 777 888")
    page.fill("#f-password", "mat-khau-rat-dai")
    with page.expect_navigation():
        page.click("button.primary")
    asked = page.url
    page.goto("/hop-thu-demo?den=0905777888")
    code = re.search(r"\b(\d{6})\b", page.inner_text("main")).group(1)
    page.goto(asked)
    page.fill("#f-code", "000000")
    with page.expect_navigation():
        page.click("button.primary")
    assert page.locator(".emsg, .errsum").count() > 0
    page.fill("#f-code", code)
    with page.expect_navigation():
        page.click("button.primary")
    page.goto("/ho-so")
    assert "/dang-nhap" not in page.url
    assert "Lê Văn Thử" in page.inner_text("body")


def test_a_wrong_pin_says_no_more_than_an_unknown_code(people):
    page = people.page("vantai@demo.vn")
    page.goto("/ho-so")
    code = page.eval_on_selector("main a[href^='/ho-so/']", "a => a.getAttribute('href').split('/').pop()")
    visitor = people.page()
    said = []
    for typed in (code, "H47.07-160118-9999"):
        visitor.goto("/tra-cuu")
        visitor.fill("[name=ma]", typed)
        visitor.fill("[name=pin]", "ZZZZ")
        with visitor.expect_navigation():
            visitor.click("button.primary")
        said.append(visitor.locator(".errsum, .emsg").first.inner_text())
    assert said[0] == said[1]
