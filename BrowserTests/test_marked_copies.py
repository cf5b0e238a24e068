"""Copies of ID papers: a citizen sends a photo, officers look at it with words across, and say why they need the original."""

import pytest

import screens
from accessibility import faults
from test_journeys import file_it, fill_household_form, opens, press


@pytest.fixture
def photo(chromium, tmp_path):
    """A photograph of a card that nobody has."""
    page = chromium.new_page(viewport={"width": 860, "height": 540})
    page.set_content(
        "<body style='margin:0;background:#888;display:grid;place-items:center;height:540px'>"
        "<div style='width:780px;height:480px;background:#dff0e6;border-radius:24px;font:28px sans-serif;padding:30px'>"
        "<h1>CĂN CƯỚC MẪU</h1><p>Số: 049 000 000 000</p><p>Họ và tên: NGƯỜI MẪU (demo)</p>"
        "<div style='width:180px;height:220px;background:#444'></div></div>")
    path = tmp_path / "can-cuoc.jpg"
    page.screenshot(path=path, type="jpeg", quality=80)
    page.close()
    return path


def test_officers_see_a_marked_copy_and_say_why_they_need_the_original(people, photo):
    citizen = people.page("congdan@demo.vn")
    fill_household_form(citizen, "ubnd-tam-ky", "Tam Kỳ", photo)
    code, _ = file_it(citizen)

    officer = opens(people, "tiepnhan.ubnd-tam-ky@demo.vn", code)
    press(officer, "a:has-text('can-cuoc.jpg')")
    shown = officer.locator("#xem iframe").get_attribute("src")
    copy = officer.context.request.get(shown)
    assert copy.headers["content-type"] == "application/pdf" and copy.body().startswith(b"%PDF")
    assert faults(officer) == []
    screens.take(officer, "marked-copy")
    phone = people.page("tiepnhan.ubnd-tam-ky@demo.vn", width=360)
    phone.goto(officer.url)
    phone.click("summary:has-text('Lấy bản gốc')")
    assert faults(phone) == []
    screens.take(phone, "marked-copy")

    officer.click("summary:has-text('Lấy bản gốc')")
    officer.fill("form[action$='/goc'] [name=ghi]", "Đối chiếu ảnh với sổ hộ khẩu")
    with officer.expect_download() as taken:
        officer.click("form[action$='/goc'] button")
    with open(taken.value.path(), "rb") as original:
        assert original.read() == photo.read_bytes()
    citizen.goto("/ai-da-xem")
    assert "Lấy bản gốc của giấy tờ tùy thân: Đối chiếu ảnh với sổ hộ khẩu" in citizen.inner_text("main")
