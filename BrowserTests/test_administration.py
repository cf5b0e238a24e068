"""The province's administrator: a publication that arrives beside the running server, and the way back."""

import time

import screens
from accessibility import faults

SLUG = "cap-giay-phep-xe-tap-lai"
OLD, NEW = "Cấp giấy phép xe tập lái", "Cấp giấy phép xe tập lái, bản thử"


def rename(province):
    agency = province / "agencies/so-gtvt"
    procedure = agency / "procedures" / SLUG / "procedure.yaml"
    procedure.write_text(procedure.read_text(encoding="utf-8").replace(f'vi: "{OLD}"', f'vi: "{NEW}"', 1), encoding="utf-8")
    with open(agency / "agency.yaml", "a", encoding="utf-8") as f:
        f.write("# bản thử\n")


def heading(page):
    page.goto(f"/thu-tuc/{SLUG}")
    return page.inner_text("h1")


def test_a_publication_is_taken_up_while_running_read_in_words_and_taken_back(people, publish):
    visitor = people.page()
    assert heading(visitor) == OLD
    publish(rename, "đổi tên để thử")
    deadline = time.monotonic() + 20
    while heading(visitor) != NEW:
        assert time.monotonic() < deadline, "the running server did not take the publication up"
        time.sleep(0.5)

    page = people.page("quantri.tinh@demo.vn")
    page.goto("/quan-tri")
    assert "đổi tên để thử" in page.inner_text("main") and faults(page) == []
    screens.take(page, "administration")
    numbers = page.eval_on_selector_all(
        "main a[href*='/ban-cong-bo/']", "all => all.map(a => a.getAttribute('href'))")
    page.goto(numbers[0])
    text = page.inner_text("main")
    assert NEW in text and "Câu chữ" in text and "agencies/so-gtvt/agency.yaml" in text
    assert faults(page) == []
    screens.take(page, "publication")

    page.goto(numbers[1])
    page.evaluate("document.querySelectorAll('form').forEach(f => f.noValidate = true)")
    with page.expect_navigation():
        page.click("main form button.primary")
    assert "Đánh dấu vào ô" in page.locator(".errsum").inner_text() and faults(page) == []
    page.check("#f-dong_y")
    with page.expect_navigation():
        page.click("main form button.primary")
    assert page.url.endswith("/quan-tri") and "Đã áp dụng lại" in page.inner_text("[role=status]")
    assert heading(visitor) == OLD


def test_only_the_administrator_gets_there_and_has_no_queues(people):
    officer = people.page("lanhdao.so-gtvt@demo.vn")
    assert officer.goto("/quan-tri").status == 403
    assert officer.locator(".nav a[href='/quan-tri']").count() == 0
    administrator = people.page("quantri.tinh@demo.vn", width=360)
    administrator.goto("/can-bo")
    assert administrator.url.endswith("/quan-tri")
    places = {a.get_attribute("href") for a in administrator.locator(".nav a").all()}
    assert places == {"/quan-tri", "/can-bo/tong-quan"}
