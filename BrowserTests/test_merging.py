"""At the desk two accounts of one person become one: both codes, a look at both, a tick."""

import re

import pytest

import screens
from accessibility import faults
from test_people import PASSWORD, citizens, press  # noqa: F401

DESK = "tiepnhan.so-gtvt@demo.vn"
LOOKS = [(1280, "vi-VN"), (360, "vi-VN"), (360, "en-GB"), (1280, "en-GB")]


def by_mail(citizens, name):
    return citizens.new(name, login="gop{}@example.vn")


@pytest.mark.parametrize("width,locale", LOOKS)
def test_two_accounts_become_one(people, citizens, width, locale):
    looks = f"{locale[:2]}"
    (phone_page, phone), (mail_page, address) = citizens.new("Lê Thử (demo)"), by_mail(citizens, "Le Thu (demo)")
    mail_page.goto("/nop/cap-phu-hieu-xe-o-to-kinh-doanh-van-tai")
    desk = people.page(DESK, width=width, locale=locale)
    desk.goto("/can-bo/doi-chieu")
    press(desk, "main a[href='/can-bo/gop-tai-khoan']")
    assert faults(desk) == []
    screens.take(desk, f"gop-lien-lac-{looks}")
    desk.fill("[name=giu]", phone)
    desk.fill("[name=gop]", "không có")
    press(desk, "main form button.primary")
    assert desk.input_value("[name=giu]") == phone and faults(desk) == []
    screens.take(desk, f"gop-lien-lac-sai-{looks}")
    desk.fill("[name=gop]", address)
    press(desk, "main form button.primary")
    assert phone not in desk.url and address not in desk.url
    assert faults(desk) == []
    screens.take(desk, f"gop-ma-{looks}")
    desk.fill("[name=ma_giu]", "000000")
    desk.fill("[name=ma_gop]", citizens.sent(address))
    press(desk, "button[value=xem]")
    assert desk.locator("[role=alert]").count() == 1
    desk.fill("[name=ma_giu]", citizens.sent(phone))
    press(desk, "button[value=xem]")
    assert faults(desk) == [] and address in desk.inner_text("main")
    screens.take(desk, f"gop-xem-{looks}")
    press(desk, "button[value=gop]")
    assert desk.locator("[role=alert]").count() == 1 and faults(desk) == []
    screens.take(desk, f"gop-chua-danh-dau-{looks}")
    desk.check("[name=da_xem]")
    press(desk, "button[value=gop]")
    assert re.search("/can-bo/gop-tai-khoan$", desk.url)
    # Both visits are over; the address leads into the account that stays.
    for page in (phone_page, mail_page):
        page.goto("/ho-so")
        assert "/dang-nhap" in page.url
    mail_page.fill("#f-login", address)
    mail_page.fill("#f-password", PASSWORD)
    press(mail_page, "main button.primary")
    mail_page.goto("/tai-khoan")
    assert address in mail_page.inner_text("main")
