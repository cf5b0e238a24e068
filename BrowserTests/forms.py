"""Filling the portal's forms as a person does."""

import re


def start(page, slug, agency=None, party=None):
    page.goto(f"/thu-tuc/{slug}")
    if agency:
        page.check(f"input[name=co_quan][value={agency}]")
    if party:
        page.get_by_label(party).check()
    page.click('form[action^="/nop/"] button')
    page.wait_for_url("**/ho-so-nhap/**")


def fill(page, values):
    """Fills inputs by name: text, select, radio, checkbox."""
    for name, value in values.items():
        field = page.locator(f'[name="{name}"]')
        kind = field.first.evaluate("e => e.tagName + ':' + (e.type || '')")
        if kind.startswith("SELECT"):
            field.first.select_option(value)
        elif kind in ("INPUT:radio", "INPUT:checkbox"):
            page.check(f'[name="{name}"][value="{value}"]')
        else:
            field.first.fill(value)


def proceed(page):
    page.click("button.primary[name=_tiep]")


def address(name, street="12 Hùng Vương", unit=None):
    return {f"{name}.street": street, f"{name}.unit": unit or "20551"}


def send_paper(page, name, path):
    with page.expect_navigation():
        page.set_input_files(f'input[type=file][name="{name}"]', path)


def code_of(page):
    return page.locator(".big-code").first.inner_text().strip()


def pin_of(page):
    return page.locator(".big-code").nth(1).inner_text().strip()


def dates_in(text):
    return re.findall(r"\d\d/\d\d/\d{4}", text)
