"""Answering a request for supplement from a phone whose line breaks: files in pieces, what was typed stays."""

import hashlib
import pathlib

import screens
from accessibility import faults
from lines import Line
from test_journeys import file_it, fill_household_form, opens, press

PAPER = "[data-upload]:has([name='giay_to.giay_to_tuy_than'])"


def asked(people, path, unit):
    """Files a household business; reception then asks for its ID paper again, and for one answer."""
    citizen = people.page("congdan@demo.vn", width=360)
    fill_household_form(citizen, "ubnd-tam-ky", unit, path)
    code, _ = file_it(citizen)
    desk = opens(people, "tiepnhan.ubnd-tam-ky@demo.vn", code)
    desk.click("summary:has-text('Yêu cầu bổ sung')")
    desk.click("summary:has-text('Nội dung đã khai')")
    for subject, why in [("giay_to.giay_to_tuy_than", "Ảnh mờ, không đọc được số"), ("truong.ho_va_ten_chu_ho", "Thiếu chữ lót")]:
        desk.check(f"input[name=muc][value='{subject}']")
        desk.fill(f"input[name='ly_do.{subject}']", why)
    press(desk, "button:has-text('Gửi yêu cầu bổ sung')")
    citizen.goto(f"/ho-so/{code}/bo-sung")
    return citizen, code


def sha256(path):
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()


def test_a_scan_goes_on_after_the_line_broke_and_what_was_typed_stays(people, paper, scan):
    citizen, code = asked(people, paper("cmnd.pdf"), "Tam Kỳ")
    assert faults(citizen) == []
    screens.take(citizen, "supplement")
    path = scan("can-cuoc-ro.pdf")
    line = Line(citizen, dies_at=3)
    citizen.fill("[name=ho_va_ten_chu_ho]", "Trần Thị Bích Mẫu")
    citizen.set_input_files(f"{PAPER} input[type=file]", path)
    citizen.locator(f"{PAPER} [role=status]", has_text="Mất mạng").wait_for()
    assert faults(citizen) == []
    screens.take(citizen, "supplement-lost")
    line.mend()
    citizen.locator("[data-part] li", has_text="can-cuoc-ro.pdf").wait_for()
    assert citizen.input_value("[name=ho_va_ten_chu_ho]") == "Trần Thị Bích Mẫu"
    assert "Đã gửi xong" in citizen.locator(f"{PAPER} [role=status]").inner_text()
    assert line.begun == 1 and line.sent == 3_000_000, "no byte was sent twice"
    assert faults(citizen) == []
    screens.take(citizen, "supplement-sent")
    press(citizen, "button.primary:visible")
    assert citizen.url.endswith(f"/ho-so/{code}")
    desk = opens(people, "tiepnhan.ubnd-tam-ky@demo.vn", code)
    assert desk.locator(f"a[href*='{sha256(path)}']").count() >= 1


def test_who_presses_the_button_while_a_file_is_under_way_need_not_press_it_again(people, paper, scan):
    citizen, code = asked(people, paper("cmnd-1.pdf"), "Tam Kỳ")
    path = scan("can-cuoc-cham.pdf")
    line = Line(citizen, dies_at=2)
    citizen.fill("[name=ho_va_ten_chu_ho]", "Trần Thị Cúc Mẫu")
    citizen.set_input_files(f"{PAPER} input[type=file]", path)
    citizen.locator(f"{PAPER} [role=status]", has_text="Mất mạng").wait_for()
    citizen.click("button.primary:visible")
    assert citizen.url.endswith("/bo-sung")
    with citizen.expect_navigation():
        line.mend()
    assert citizen.url.endswith(f"/ho-so/{code}")


def test_without_scripts_one_form_sends_it_and_keeps_what_came(people, paper, scan):
    _, code = asked(people, paper("cmnd-2.pdf"), "Tam Kỳ")
    citizen = people.page("congdan@demo.vn", width=360, scripts=False)
    citizen.goto(f"/ho-so/{code}/bo-sung")
    citizen.set_input_files("input[type=file]", scan("can-cuoc-don.pdf", 200_000))
    citizen.fill("[name=ho_va_ten_chu_ho]", "")
    press(citizen, "button.primary:visible")
    assert citizen.locator(".errsum").count() == 1 and "can-cuoc-don.pdf" in citizen.inner_text("main")
    screens.take(citizen, "supplement-kept")
    citizen.fill("[name=ho_va_ten_chu_ho]", "Trần Thị Dung Mẫu")
    press(citizen, "button.primary:visible")
    assert citizen.url.endswith(f"/ho-so/{code}")
