"""An agency's administrator words its papers: looks at the preview, keeps a version from a day on, goes back."""

import subprocess

import pytest

from accessibility import faults
from test_pages import each_look, walk

ADMINISTRATOR = "quantri.ubnd-tam-ky@demo.vn"
PAPER = "/quan-tri/mau-giay/giay-tiep-nhan?co-quan=ubnd-tam-ky&mau=2025"


@each_look
def test_pages_of_wordings(people, width, locale):
    page = people.page(ADMINISTRATOR, width=width, locale=locale)
    names = {"/quan-tri/mau-giay": "paper-wordings", PAPER: "paper-wording",
             "/quan-tri/mau-giay/phieu-xin-loi?co-quan=ubnd-tam-ky&mau=2018": "paper-wording-apology"}
    assert walk(page, list(names), names) == []
    page.goto(PAPER)
    page.fill("#f-doan-close", "Gọi {{ dien_thoai }} hoặc {{ so_may }}")
    with page.expect_navigation():
        page.click("main button.primary")
    assert faults(page) == []
    assert page.locator(".errsum a[href='#f-doan-close']").count() == 1
    assert page.input_value("#f-doan-close") == "Gọi {{ dien_thoai }} hoặc {{ so_may }}"


def test_a_wording_from_preview_to_history_and_back(people, tmp_path):
    page = people.page(ADMINISTRATOR)
    page.goto("/quan-tri/mau-giay")
    page.click("main table a >> nth=1")
    page.fill("#f-doan-close", "Mời nhận kết quả tại quầy số 3.")
    # The preview opens beside the form and keeps nothing.
    form = page.evaluate("() => Object.fromEntries(new FormData(document.querySelector('main form')))")
    answer = page.request.post(page.locator("button[formaction]").get_attribute("formaction"), form=form)
    assert answer.status == 200 and answer.headers["content-type"] == "application/pdf"
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(answer.body())
    words = subprocess.run(["pdftotext", "-layout", str(paper), "-"], capture_output=True, text=True, check=True).stdout
    assert "Mời nhận kết quả tại quầy số 3." in words and "BẢN XEM THỬ" in words
    with page.expect_navigation():
        page.click("main button.primary")
    assert page.locator(".note.ok").count() == 1
    assert "Mời nhận kết quả tại quầy số 3." in page.locator("main table").inner_text()
    assert faults(page) == []
    with page.expect_navigation():
        page.locator("form[action$='/bo'] button").click()
    assert page.locator("main table tbody tr").count() >= 2
    assert "mang theo giấy này" in page.input_value("#f-doan-close")


def test_the_province_words_the_default(people):
    page = people.page("quantri.tinh@demo.vn")
    page.goto("/quan-tri")
    page.click("nav.side a[href^='/quan-tri/mau-giay']")
    assert page.locator("main table tbody tr").count() == 7
    assert faults(page) == []
