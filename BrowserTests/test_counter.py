"""The counter: a household's dossier taken in at typing speed, its fee, its slip, and the hand-over."""

import re
import time

import accessibility
import forms
import pytest
import screens

CARD = "049085001234|205123456|NGUYỄN VĂN MẪU|12031985|Nam|12 Hùng Vương, Phường An Mỹ, Thành phố Tam Kỳ, Quảng Nam|05012015"
DESK = "tiepnhan.ubnd-tam-ky@demo.vn"
HOUSEHOLD = "Đăng ký thành lập hộ kinh doanh"
KEY = 60  # milliseconds between two keys, as a practised hand types


def looked_over(page, name):
    assert accessibility.faults(page) == []
    screens.take(page, name)


def scan(page, text):
    """A scanner types without a pause and ends with Enter."""
    page.keyboard.type(text)
    page.keyboard.press("Enter")


def write(page, name, text):
    """Reaches the field with Enter, as the desk's keys go, and types."""
    for _ in range(40):
        if page.evaluate("document.activeElement.name") == name:
            break
        page.keyboard.press("Enter")
        page.wait_for_timeout(KEY)
    assert page.evaluate("document.activeElement.name") == name, name
    kind = page.evaluate("document.activeElement.tagName + ':' + document.activeElement.type")
    if kind == "INPUT:radio":
        page.keyboard.press(text)
    else:
        page.keyboard.type(text, delay=KEY)


def receive_household(page, business):
    """Card, form, papers, money and acceptance, by keys alone."""
    page.goto("/can-bo/quay")
    page.fill("#f-thu_tuc", HOUSEHOLD)  # the procedure of the last person stands there already
    page.focus("#f-quet")
    begun = time.monotonic()
    with page.expect_navigation():
        scan(page, CARD)
    for name, text in [
            ("quoc_tich", "Việt Nam"), ("noi_cap", "CA Quảng Nam"), ("cho_o_hien_tai.street", "12 Hùng Vương"),
            ("cho_o_hien_tai.unit", "Phường An M"), ("dien_thoai", "0905123318"), ("chu_the_thanh_lap", "Space"),
            ("ten_ho_kinh_doanh", business), ("dia_diem_kinh_doanh_so_nha_duong.street", "45 Phan Chu Trinh"),
            ("dia_diem_kinh_doanh_so_nha_duong.unit", "Phường An M"),
            ("nganh_nghe_kinh_doanh.0.ten_nganh_nghe", "Dịch vụ đồ uống"), ("von_kinh_doanh", "50000000"),
            ("so_luong_lao_dong_du_kien", "2"), ("cam_ket_khong_la_chu_ho_kinh", "Space")]:
        write(page, name, text)
    page.keyboard.press("Alt+g")
    with page.expect_navigation():
        page.keyboard.press("Control+Enter")
    return time.monotonic() - begun


def test_a_household_dossier_is_received_at_typing_speed(people):
    page = people.page(DESK)
    took = receive_household(page, "Hộ kinh doanh Quán Gió")
    assert page.url.endswith("/xong"), page.locator(".errsum, .note.bad").all_inner_texts()
    print(f"\na complete household dossier, card to acceptance: {took:.1f} s")
    looked_over(page, "quay-xong")
    code = forms.code_of(page)
    assert re.fullmatch(r"[A-Z0-9.]+-\d{6}-\d{4}", code)
    slip = page.request.get(page.get_attribute("a[accesskey=i]", "href"))
    assert slip.headers["content-type"] == "application/pdf" and slip.body().startswith(b"%PDF")


@pytest.mark.parametrize("width,locale", [(1280, "vi-VN"), (360, "vi-VN"), (360, "en-GB")])
def test_pages_of_the_desk(people, width, locale):
    page = people.page(DESK, width=width, locale=locale)
    page.goto("/can-bo/quay")
    looked_over(page, f"quay-{width}")
    page.fill("#f-quet", CARD.replace("12031985", "31021985"))
    page.fill("#f-thu_tuc", "1.001612")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator(".field.err").count() == 1
    looked_over(page, f"quay-the-sai-{width}")
    page.fill("#f-quet", CARD)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    looked_over(page, f"quay-tiep-nhan-{width}")
    with page.expect_navigation():
        page.click("[data-finish]")
    assert page.locator(".errsum").count() == 1
    looked_over(page, f"quay-thieu-{width}")


def test_the_desk_without_scripts(people, paper):
    page = people.page(DESK, scripts=False)
    page.goto("/can-bo/quay")
    page.fill("#f-quet", "Lê Thị Không Máy")
    page.fill("#f-thu_tuc", "1.001612")
    page.click("button.primary")
    page.set_input_files("input[type=file][name='giay_to.giay_to_tuy_than']", paper("cmnd.pdf"))
    page.click("button.btn[name=_luu]")
    assert "cmnd.pdf" in page.content() and page.input_value("[name='quay.ten']") == "Lê Thị Không Máy"
    page.goto("/can-bo/quay")
    assert "Lê Thị Không Máy" in page.inner_text("main")


def test_a_number_is_taken_called_and_shown(people):
    desk = people.page(DESK)
    desk.goto("/can-bo/lay-so")
    with desk.expect_navigation():
        desk.click("button[value=lay]")
    number = desk.locator(".big-code").inner_text()
    looked_over(desk, "lay-so")
    desk.goto("/can-bo/quay")
    with desk.expect_navigation():
        desk.click("button[value=goi]")
    for width in (360, 1280):
        room = people.page(width=width)
        room.goto("/quay/ubnd-tam-ky")
        assert number in room.inner_text("main") and "NGUYỄN" not in room.inner_text("main")
        looked_over(room, f"bang-so-{width}")


def test_the_cash_book_and_a_receipt(people):
    desk = people.page(DESK)
    receive_household(desk, "Hộ kinh doanh Sổ Quỹ")
    code = forms.code_of(desk)
    desk.goto(f"/can-bo/ho-so/{code}")
    with desk.expect_navigation():
        desk.click("form[action$='/thu-phi'] button")
    looked_over(desk, "ho-so-da-thu")
    desk.goto("/can-bo/so-quy")
    assert code in desk.inner_text("main") and "100.000" in desk.inner_text("main")
    desk.fill("#f-dem", "100.000")
    with desk.expect_navigation():
        desk.click("form[action$='/kiem-dem'] button")
    looked_over(desk, "so-quy")
    with desk.expect_navigation():
        desk.click("a[href*='/bien-lai/']")
    assert "Một trăm nghìn đồng" in desk.inner_text("main")
    looked_over(desk, "bien-lai")
    small = people.page(DESK, width=360)
    small.goto("/can-bo/so-quy")
    looked_over(small, "so-quy-360")


@pytest.mark.parametrize("width,locale", [(1280, "vi-VN"), (360, "vi-VN"), (360, "en-GB")])
def test_the_register_of_receipts_full_empty_and_wrong(people, width, locale):
    desk = people.page(DESK)
    receive_household(desk, f"Hộ kinh doanh Biên Lai {width} {locale}")
    code = forms.code_of(desk)
    desk.goto(f"/can-bo/ho-so/{code}")
    if desk.locator("form[action$='/thu-phi'] button").count():
        with desk.expect_navigation():
            desk.click("form[action$='/thu-phi'] button")
    head = people.page("lanhdao.ubnd-tam-ky@demo.vn", width=width, locale=locale)
    head.goto("/can-bo/so-bien-lai")
    assert code in head.inner_text("main") and "2000" in head.inner_text("main")
    looked_over(head, f"so-bien-lai-{locale[:2]}")
    for link in head.locator("main a[href*='/so-bien-lai/']").all():
        answer = head.request.get(link.get_attribute("href"))
        assert answer.status == 200 and len(answer.body()) > 2000
    head.goto("/can-bo/so-bien-lai?tu=01/01/2016&den=31/01/2016")
    looked_over(head, f"so-bien-lai-trong-{locale[:2]}")
    assert head.goto("/can-bo/so-bien-lai?tu=hom-qua").status == 422
    assert head.input_value("[name=tu]") == "hom-qua"
    looked_over(head, f"so-bien-lai-sai-{locale[:2]}")


@pytest.mark.parametrize("scripts", [True, False])
def test_several_results_are_handed_over_only_to_somebody_who_was_checked(people, scripts):
    for agency in ("so-noivu", "so-tnmt", "so-khcn", "so-gtvt", "ubnd-dien-ban"):
        desk = people.page(f"trakq.{agency}@demo.vn", scripts=scripts)
        desk.goto("/can-bo/hang-doi/tra-ket-qua")
        boxes = desk.locator("input[name=chon]")
        if boxes.count() > 1:
            break
    assert boxes.count() > 1, "the demo leaves several results to be collected"
    for box in boxes.all()[:2]:
        box.check()
    desk.select_option("#f-viec", "tra-ket-qua")
    with desk.expect_navigation():
        desk.click(".bulk button")
    assert desk.locator("main .row-line").count() == 2
    if scripts:
        looked_over(desk, "tra-nhieu")
    with desk.expect_navigation():
        desk.click(".raise button.primary")
    assert desk.locator("[role=alert]").count() == 1, "nobody was named"
    if scripts:
        looked_over(desk, "tra-nhieu-thieu")
    desk.fill("[name=nguoi_nhan]", "Bưu tá Lê Văn Demo")
    desk.check("[name=cach][value=buu]")
    desk.fill("[name=buu]", "EA123456789VN")
    with desk.expect_navigation():
        desk.click(".raise button.primary")
    assert "/can-bo/hang-loat/" in desk.url and desk.locator("main section li").count() == 2
    if scripts:
        looked_over(desk, "tra-nhieu-xong")


def test_a_result_goes_out_against_the_card(people):
    for agency in ("so-gtvt", "ubnd-dien-ban", "so-khcn", "so-noivu", "so-tnmt", "ubnd-tam-ky"):
        login = f"trakq.{agency}@demo.vn"
        desk = people.page(login)
        desk.goto("/can-bo/tra-ket-qua")
        links = desk.locator("table a.code")
        if links.count():
            break
    assert links.count() > 0, "the demo leaves results to be collected"
    looked_over(desk, "tra-ket-qua")
    with desk.expect_navigation():
        links.first.click()
    looked_over(desk, "tra-ket-qua-ho-so")
    address = desk.url
    if desk.locator("[name=so]").count():
        desk.fill("[name=so]", "049000000000")
        with desk.expect_navigation():
            desk.click(".raise button.primary")
        assert "không khớp" in desk.inner_text("main")
        looked_over(desk, "tra-ket-qua-sai")
    small = people.page(login, width=360)
    small.goto(address)
    looked_over(small, "tra-ket-qua-360")
    desk.check("[name=cach][value=buu]")
    desk.fill("[name=buu]", "EA123456789VN")
    with desk.expect_navigation():
        desk.click(".raise button.primary")
    assert "EA123456789VN" in desk.inner_text(".sheet")
    looked_over(desk, "bien-ban-giao")
