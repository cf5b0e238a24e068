"""A citizen takes a receipt home; somebody else checks it; who looked is told."""

import re

import pytest

import screens
from accessibility import faults
from test_pages import each_look

CITIZEN = "vantai@demo.vn"


def first_dossier(page):
    page.goto("/ho-so")
    links = page.eval_on_selector_all("a[href^='/ho-so/H']", "all => all.map(a => a.getAttribute('href'))")
    return next(link for link in links if re.fullmatch(r"/ho-so/H[0-9A-Z.-]+", link))


def download(page, link, to):
    with page.expect_download() as started:
        page.click(f"a[href='{link}']")
    started.value.save_as(to)
    return to


@each_look
def test_a_receipt_is_taken_home_and_checked_by_somebody_else(people, width, locale, tmp_path):
    page = people.page(CITIZEN, width=width, locale=locale)
    dossier = first_dossier(page)
    page.goto(dossier + "/bang-chung")
    assert faults(page) == []
    screens.take(page, "proofs")
    proof = download(page, dossier + "/bang-chung/1", tmp_path / "receipt.tlog-proof")
    content = download(page, dossier + "/bang-chung/1/noi-dung", tmp_path / "content.txt")

    visitor = people.page(width=width, locale=locale)
    visitor.goto("/verify")
    assert faults(visitor) == []
    visitor.set_input_files("#f-bien_nhan", proof)
    visitor.set_input_files("#f-noi_dung", content)
    visitor.click("form[enctype] button.primary")
    assert dossier.split("/")[-1] in visitor.inner_text(".note.ok")
    assert faults(visitor) == []
    screens.take(visitor, "verify-right")

    text = proof.read_text()
    spoilt = tmp_path / "spoilt.tlog-proof"
    spoilt.write_text(text.replace("index ", "index 1", 1))
    visitor.set_input_files("#f-bien_nhan", spoilt)
    visitor.click("form[enctype] button.primary")
    assert visitor.locator(".note.bad").count() == 1
    assert faults(visitor) == []
    screens.take(visitor, "verify-wrong")


def test_a_signed_paper_is_right_and_an_altered_one_is_not(people, site, tmp_path):
    page = people.page(CITIZEN)
    page.goto("/ho-so")
    links = page.eval_on_selector_all("a[href^='/ho-so/H']", "all => all.map(a => a.getAttribute('href'))")
    paper = None
    for dossier in dict.fromkeys(link for link in links if re.fullmatch(r"/ho-so/H[0-9A-Z.-]+", link)):
        page.goto(dossier)
        papers = page.eval_on_selector_all("a[href*='/giay/']", "all => all.map(a => a.getAttribute('href'))")
        if papers:
            paper = papers[0]
            break
    assert paper, "no dossier has a paper"
    whole = page.request.get(paper).body()
    visitor = people.page(scripts=False)

    def check(bytes, name):
        file = tmp_path / name
        file.write_bytes(bytes)
        visitor.goto("/verify")
        visitor.set_input_files("#f-bien_nhan", file)
        visitor.click("form[enctype] button.primary")
        screens.take(visitor, name)
        return visitor.inner_text("main .note[role]")

    assert "Chữ ký số nguyên vẹn" in check(whole, "verify-paper")
    assert visitor.locator(".note.ok").count() == 1
    altered = whole[:200] + bytes([whole[200] ^ 1]) + whole[201:]
    assert "Tệp đã bị sửa sau khi ký" in check(altered, "verify-paper-altered")
    assert visitor.locator(".note.bad").count() == 1
    assert "thêm nội dung sau khi ký" in check(whole + b"\n% more\n", "verify-paper-extended")
    assert visitor.locator(".note.bad").count() == 1


@each_look
def test_the_list_of_looks(people, width, locale):
    page = people.page(CITIZEN, width=width, locale=locale)
    page.goto("/ai-da-xem")
    assert faults(page) == []
    screens.take(page, "looks")


@each_look
def test_the_code_on_a_paper_says_what_it_stands_for(people, width, locale):
    page = people.page(CITIZEN, width=width, locale=locale)
    dossier = first_dossier(page)
    page.goto(dossier + "/bien-nhan")
    assert faults(page) == []
    screens.take(page, "receipt-code")
    code = page.inner_text("aside .code").strip()

    visitor = people.page(width=width, locale=locale)
    visitor.goto("/verify")
    visitor.fill("#f-bn", code.lower())
    visitor.click("form[action='/verify']:not([method]) button")
    assert dossier.split("/")[-1] in visitor.inner_text(".note[role=status]")
    assert faults(visitor) == []
    screens.take(visitor, "verify-code")
    visitor.fill("#f-bn", "1-00000-00000")
    visitor.click("form[action='/verify']:not([method]) button")
    assert visitor.locator(".note.bad").count() == 1
    assert faults(visitor) == []
    screens.take(visitor, "verify-code-wrong")
    visitor.goto(f"/tra-cuu?ma={dossier.split('/')[-1]}&bn={code}")
    assert visitor.locator(".note[role=status]").count() == 1 and visitor.locator("input[name=pin]").count() == 1
    assert faults(visitor) == []
    screens.take(visitor, "tracking-code")


@each_look
def test_an_officer_without_a_part_says_why_and_the_applicant_reads_it(people, width, locale):
    citizen = people.page("congdan@demo.vn", width=width, locale=locale)
    citizen.goto("/ho-so")
    links = citizen.eval_on_selector_all("a[href^='/ho-so/H']", "all => all.map(a => a.getAttribute('href'))")
    codes = [link.split("/")[-1] for link in links if re.fullmatch(r"/ho-so/H[0-9A-Z.-]+", link)]
    officer = people.page("vanthu.ubnd-tam-ky@demo.vn", width=width, locale=locale)
    asked = None
    for code in dict.fromkeys(codes):
        if officer.goto(f"/can-bo/ho-so/{code}").status == 409:
            asked = code
            break
    assert asked, "nothing to be asked about"
    assert faults(officer) == []
    screens.take(officer, "view-reason")
    officer.click("button[value=other]")
    assert officer.locator(".err").count() == 1
    assert faults(officer) == []
    screens.take(officer, "view-reason-missing")
    officer.fill("#f-ghi", "Chủ hộ gọi điện hỏi ngày trả")
    officer.click("button[value=asked]")
    assert officer.url.endswith(f"/can-bo/ho-so/{asked}")
    citizen.goto("/ai-da-xem")
    assert "Chủ hộ gọi điện hỏi ngày trả" in citizen.inner_text("main")
    assert faults(citizen) == []
    screens.take(citizen, "looks-reason")
