"""Papers in pieces, from phones whose line breaks: what was sent is kept, and sending goes on by itself."""

import hashlib
import pathlib
import re

import screens
from accessibility import faults
from forms import start
from lines import Line

BADGE = "cap-phu-hieu-xe-o-to-kinh-doanh-van-tai"
INPUT = "form[data-pieces] input[type=file] >> nth=0"
STATUS = "form[data-pieces] [role=status] >> nth=0"


def papers(people, **look):
    page = people.page("vantai@demo.vn", **look)
    start(page, BADGE)
    address = page.url.split("/phan/")[0] + "/giay-to"
    page.goto(address)
    return page, address


def digest(page):
    return page.locator("input[name=digest]").first.get_attribute("value")


def sha256(path):
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()


def lost(page):
    """Waits until the page says that there is no connection."""
    page.locator("form[data-pieces] [role=status]", has_text="Mất mạng").first.wait_for()


def test_a_scan_goes_on_by_itself_after_the_line_died(people, scan):
    page, _ = papers(people, width=360)
    path = scan("giay-phep.pdf")
    line = Line(page, dies_at=4)
    page.set_input_files(INPUT, path)
    lost(page)
    assert page.locator("form[data-pieces] progress").first.is_visible()
    assert page.locator("form[data-pieces] [data-cancel]").first.is_visible()
    assert faults(page) == []
    screens.take(page, "upload-lost")
    with page.expect_navigation():
        line.mend()
    assert digest(page) == sha256(path)
    assert line.begun == 1 and line.sent == 3_000_000, "no byte was sent twice"


def test_a_scan_goes_on_after_the_phone_was_offline(people, scan):
    page, _ = papers(people)
    path = scan("ban-ve.pdf", 6_000_000)
    seen = []
    page.on("request", lambda r: seen.append(r) if r.method == "PATCH" else None)
    page.set_input_files(INPUT, path)
    while len(seen) < 2:
        page.wait_for_timeout(5)
    page.context.set_offline(True)
    lost(page)
    with page.expect_navigation():
        page.context.set_offline(False)
    assert digest(page) == sha256(path)


def test_a_scan_goes_on_after_the_page_was_loaded_again_and_the_same_file_chosen(people, scan):
    page, address = papers(people, width=360)
    path = scan("so-do.pdf")
    line = Line(page, dies_at=3)
    page.set_input_files(INPUT, path)
    lost(page)
    sent = line.sent
    page.goto(address)
    hint = page.locator(".note", has_text="so-do.pdf")
    assert re.search(r"được [1-9]\d?%", hint.inner_text())
    assert "so-do" not in page.evaluate("JSON.stringify(localStorage)"), "a shared phone tells nobody what was sent"
    assert faults(page) == []
    screens.take(page, "upload-unfinished")
    line.mend()
    with page.expect_navigation():
        page.set_input_files(INPUT, path)
    assert digest(page) == sha256(path)
    assert line.begun == 1 and sent > 0 and line.sent == 3_000_000
    assert page.locator(".note", has_text="so-do.pdf").count() == 0


def test_sending_is_called_off_and_what_was_sent_is_gone(people, scan):
    page, address = papers(people)
    Line(page, dies_at=3)
    page.set_input_files(INPUT, scan("nham.pdf"))
    lost(page)
    with page.expect_response(lambda r: r.request.method == "DELETE") as deleted:
        page.locator("form[data-pieces] [data-cancel]").first.click()
    assert deleted.value.status == 204
    assert "Đã hủy" in page.locator(STATUS).inner_text()
    page.goto(address)
    assert "nham.pdf" not in page.inner_text("main")


def test_a_file_of_the_wrong_kind_is_told_after_its_first_piece(people, tmp_path):
    page, _ = papers(people)
    path = tmp_path / "anh.pdf"
    path.write_bytes(b"MZ" + bytes(4_000_000))
    line = Line(page, dies_at=None)
    with page.expect_navigation():
        page.set_input_files(INPUT, str(path))
    assert page.url.endswith("ly_do=unsupported") and line.pieces == 1
    assert page.locator(".errsum").count() == 1


def test_two_files_at_once_both_arrive(people, scan):
    page, _ = papers(people)
    paths = [scan("mot.pdf", 2_000_000), scan("hai.pdf", 900_000)]
    inputs = page.locator("form[data-pieces] input[type=file]")
    assert inputs.count() >= 2
    with page.expect_navigation():
        for at, path in enumerate(paths):
            inputs.nth(at).set_input_files(path)
    kept = {e.get_attribute("value") for e in page.locator("input[name=digest]").all()}
    assert kept == {sha256(path) for path in paths}


def test_without_scripts_the_plain_form_sends_the_file(people, scan):
    page, _ = papers(people, width=360, scripts=False)
    path = scan("khong-script.pdf", 200_000)
    page.set_input_files(INPUT, path)
    with page.expect_navigation():
        page.locator("form[data-pieces] button:visible").first.click()
    assert digest(page) == sha256(path)
