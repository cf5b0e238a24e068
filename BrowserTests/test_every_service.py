"""Every service, by its own example: typed into the real form, filed, accepted, with the date and fee it promises."""

import datetime
import os
import subprocess

import pytest

from conftest import PASSWORD, ROOT, STILL, serving
from examples import every_service

SERVICES = every_service()
CITIZENS = 6

FILL = """values => {
  for (const [name, list] of Object.entries(values)) {
    for (const e of document.getElementsByName(name)) {
      if (e.type === 'radio' || e.type === 'checkbox') e.checked = list.includes(e.value)
      else if (e.type !== 'hidden') e.value = list[0]
      e.dispatchEvent(new Event('input', {bubbles: true}))
      e.dispatchEvent(new Event('change', {bubbles: true}))
    }
  }
}"""


@pytest.fixture(scope="module")
def province(tmp_path_factory):
    """A demo whose clock the tests set, with citizens enough for one to file less than the limit."""
    folder = tmp_path_factory.mktemp("every")
    clock = folder / "clock"
    clock.write_text(SERVICES[0].filed)
    with serving(folder, "--demo-dossiers", "0", "--demo-clock", str(clock)) as address:
        for index in range(CITIZENS):
            subprocess.run(
                [ROOT / ".build/debug/motcua", "user", "--database", f"sqlite:{folder}/demo.sqlite",
                 "--files", f"{folder}/files", "--name", f"Nguyễn Thị Demo {index}",
                 "--login", f"citizen{index}@demo.vn", "--password", PASSWORD], cwd=ROOT, check=True,
                capture_output=True)
        yield address, clock


class Person:
    """Somebody in a browser of their own, who signs in again whenever the visit ended."""

    def __init__(self, browser, address, login, is_officer, **look):
        context = browser.new_context(base_url=address, **{"locale": "vi-VN", **look})
        context.add_init_script(STILL)
        self.page = context.new_page()
        self.page.set_default_timeout(45000)
        self.login, self.door = login, "/can-bo/dang-nhap" if is_officer else "/dang-nhap"

    def open(self, path):
        self.page.goto(path)
        if "/dang-nhap" in self.page.url:
            self.page.fill("#f-login", self.login)
            self.page.fill("#f-password", PASSWORD)
            with self.page.expect_navigation():
                self.page.click("button.primary")
            self.page.goto(path)
        return self.page


@pytest.fixture(scope="module")
def persons(chromium, province):
    known = {}

    def person(login, is_officer=False):
        if login not in known:
            known[login] = Person(chromium, province[0], login, is_officer)
        return known[login]

    yield person
    for one in known.values():
        one.page.context.close()


def press(page, selector):
    with page.expect_navigation():
        page.click(selector)


def fill_sections(page, example):
    inputs, tables = example.inputs(), example.tables()
    # A draft opens at its first part that isn't done; what the account tells may have done one already.
    page.goto(page.url.rsplit("/", 1)[0] + "/" + example.procedure["form"]["sections"][0]["id"])
    for section in example.procedure["form"]["sections"]:
        assert page.url.endswith(f"/phan/{section['id']}"), f"{page.url}: {page.locator('.errsum').all_inner_texts()}"
        for field in section["fields"]:
            for _ in range(tables.get(field["id"], 1) - 1):
                rows = page.locator(f'[data-table="{field["id"]}"] > *').count()
                page.click(f'button[name=_them][value="{field["id"]}"]')
                page.wait_for_function(
                    f"document.querySelectorAll('[data-table=\"{field['id']}\"] > *').length === {rows + 1}")
        page.evaluate(FILL, inputs)
        press(page, "button.primary[name=_tiep]")
    assert page.url.endswith("/giay-to"), f"{page.url}: {page.locator('.errsum').all_inner_texts()}"


def send_papers(page, example, path):
    for paper, needed in example.declared.items():
        form = page.locator(f"form:has(input[name=paper][value={paper}])")
        if form.count():
            form.locator(f"input[name=needed][value={needed}]").check()
            with page.expect_navigation():
                form.locator("button").click()
    for name in [f"giay_to.{p}" for p in example.papers if p not in example.file_fields] + example.file_fields:
        with page.expect_navigation():
            page.set_input_files(f'input[type=file][name="{name}"]', path)
    press(page, "button.primary:visible")
    assert page.url.endswith("/kiem-tra"), f"{page.url}: {page.locator('.emsg, .errsum').all_inner_texts()}"


def fee_in_words(fee):
    if fee in (None, "null", "~", ""):
        return "Thông báo sau khi tiếp nhận"
    return "Không thu" if int(fee) == 0 else f"{int(fee):,} đ".replace(",", ".")


@pytest.mark.parametrize("example", SERVICES, ids=repr)
def test_a_service_is_filed_by_its_example_and_promises_what_it_says(example, province, persons, paper):
    _, clock = province
    clock.write_text(example.filed)
    citizen = persons(f"citizen{SERVICES.index(example) % CITIZENS}@demo.vn")
    page = citizen.open(f"/thu-tuc/{example.slug}")
    citizen.open("/ho-so")
    page.goto(f"/thu-tuc/{example.slug}")
    if page.locator("input[type=radio][name=co_quan]").count():
        page.check(f"input[name=co_quan][value={example.agency}]")
    press(page, 'form[action^="/nop/"] button')
    fill_sections(page, example)
    send_papers(page, example, paper("giay-to.pdf"))
    assert fee_in_words(example.expect.get("fee")) in page.inner_text("main")
    page.check("#f-dong_y")
    press(page, "button.primary:visible")
    assert page.url.endswith("/bien-nhan"), page.locator(".errsum, .emsg").all_inner_texts()
    code = page.locator(".big-code").first.inner_text().strip()

    if example.procedure.get("acceptance") != "automatic":
        office = persons(f"tiepnhan.{example.agency}@demo.vn", is_officer=True).open(f"/can-bo/ho-so/{code}")
        if example.officer_case is not None:
            office.check(f"input[name=truong_hop][value='{example.officer_case}']")
        press(office, "button:has-text('Tiếp nhận'):not(:has-text('Từ chối'))")
    page.goto(f"/ho-so/{code}")
    due = example.expect.get("due")
    if due not in (None, "null", "~", ""):
        moment = datetime.datetime.fromisoformat(due)
        assert moment.strftime("%d/%m/%Y, %H:%M") in page.inner_text("main")
    assert "Đã tiếp nhận" in page.inner_text("main")
