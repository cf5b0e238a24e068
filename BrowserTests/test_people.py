"""Accounts, organisations and mandates as people use them: a lost password, an invitation, filing for one's mother."""

import re
from urllib.parse import quote

import pytest

import screens
from accessibility import faults

LOOKS = [(1280, "vi-VN"), (360, "vi-VN"), (360, "en-GB")]
each_look = pytest.mark.parametrize("width,locale", LOOKS)
PASSWORD = "mat-khau-rat-dai"
BADGE = "cap-phu-hieu-xe-o-to-kinh-doanh-van-tai"


class Citizens:
    """New citizens of the demo, each in a browser context of its own."""

    number = 0

    def __init__(self, chromium, site):
        self.chromium, self.site, self.contexts = chromium, site, []

    def visitor(self, width=1280, locale="vi-VN", scripts=True):
        context = self.chromium.new_context(
            base_url=self.site, viewport={"width": width, "height": 900}, locale=locale, java_script_enabled=scripts)
        context.set_default_timeout(45000)
        self.contexts.append(context)
        return context.new_page()

    def new(self, name, login="09137{:05}", **look):
        """A signed-in page, and the phone or address that it registered by."""
        Citizens.number += 1
        login = login.format(Citizens.number)
        page = self.visitor(**look)
        page.goto("/dang-ky")
        for field, value in {"name": name, "login": login, "password": PASSWORD}.items():
            page.fill(f"#f-{field}", value)
        press(page, "button.primary")
        page.fill("#f-code", self.sent(login))
        press(page, "button.primary")
        return page, login

    def sent(self, recipient, what=r"\b(\d{6})\b"):
        """What the newest message there says."""
        mailbox = self.visitor()
        mailbox.goto("/hop-thu-demo?den=" + quote(recipient))
        texts = mailbox.locator("main article").all_inner_texts()
        mailbox.context.close()
        return re.search(what, texts[0]).group(1)


@pytest.fixture
def citizens(chromium, site):
    group = Citizens(chromium, site)
    yield group
    for context in group.contexts:
        context.close()


def press(page, selector):
    with page.expect_navigation():
        page.click(selector)


def test_a_forgotten_password_is_set_anew_by_a_code_without_scripts(citizens):
    page, phone = citizens.new("Nguyễn Văn Quên (demo)")
    other = citizens.visitor(scripts=False)
    other.goto("/dang-nhap")
    press(other, "main a[href='/quen-mat-khau']")
    other.fill("#f-login", phone)
    press(other, "button.primary")
    assert phone not in other.url
    other.fill("#f-code", citizens.sent(phone))
    other.fill("#f-password", "ngan")
    press(other, "button.primary")
    assert other.locator(".emsg").count() == 1
    assert re.fullmatch(r"\d{6}", other.input_value("#f-code"))
    other.fill("#f-password", "mat-khau-hoan-toan-moi")
    press(other, "button.primary")
    assert other.url.endswith("/ho-so")
    page.goto("/ho-so")
    assert "/dang-nhap" in page.url
    page.fill("#f-login", phone)
    page.fill("#f-password", "mat-khau-hoan-toan-moi")
    press(page, "button.primary")
    assert "/dang-nhap" not in page.url


def test_a_citizen_signs_in_by_a_code_and_comes_back_to_where_they_were_going(citizens):
    _, phone = citizens.new("Trần Thị Mã (demo)")
    page = citizens.visitor(width=360)
    page.goto("/an-toan")
    press(page, "main a[href^='/dang-nhap/ma']")
    page.fill("#f-login", phone)
    press(page, "button.primary")
    page.fill("#f-code", "0")
    press(page, "button.primary")
    assert page.locator(".errsum").count() == 1
    page.fill("#f-code", citizens.sent(phone))
    press(page, "button.primary")
    assert page.url.endswith("/an-toan")


def test_an_organisation_invites_a_person_who_joins_sees_its_dossiers_and_is_removed(citizens, people):
    owner = people.page("vantai@demo.vn")
    other, phone = citizens.new("Phạm Thành Viên (demo)", width=360)
    owner.goto("/to-chuc")
    owner.fill("#f-ten", "Hợp tác xã Nông nghiệp Thử (demo)")
    owner.fill("#f-ma", "0100109106")
    press(owner, "form[action='/to-chuc'] button")
    place = owner.url
    owner.fill("#f-lien_lac", phone)
    press(owner, "form[action$='/moi'] button")
    link = citizens.sent(phone, r"(/loi-moi/[A-Z0-9]+)")
    other.goto(link)
    press(other, "form[action='/loi-moi/nhan'] button")
    assert other.url == place
    assert other.locator("form[action$='/moi']").count() == 0
    other.goto(link)
    assert other.locator("form[action='/loi-moi/nhan']").count() == 0
    owner.goto(f"/thu-tuc/{BADGE}")
    owner.get_by_label("Hợp tác xã Nông nghiệp Thử (demo)").check()
    press(owner, "form[action^='/nop/'] button")
    assert "/ho-so-nhap/" in owner.url
    owner.goto(place)
    with owner.expect_navigation():
        owner.locator("tr", has_text="Phạm Thành Viên").locator("form[action$='/thoi'] button").click()
    assert other.goto(place).status == 404


def test_a_daughter_files_for_her_mother_who_agrees_by_code_and_ends_it(citizens, people):
    daughter = people.page("congdan@demo.vn")
    mother, phone = citizens.new("Võ Mẹ Già (demo)", width=360)
    daughter.goto("/uy-quyen")
    press(daughter, "main a[href='/uy-quyen/moi']")
    for field, value in {"ten": "Võ Mẹ Già (demo)", "so": "049045001234", "lien_lac": phone}.items():
        daughter.fill(f"#f-{field}", value)
    press(daughter, "main button.primary")
    daughter.fill("#f-code", citizens.sent(phone))
    press(daughter, "main button.primary")
    daughter.goto(f"/thu-tuc/{BADGE}")
    daughter.get_by_label("Võ Mẹ Già (demo)").check()
    press(daughter, "form[action^='/nop/'] button")
    draft = daughter.url.split("/phan/")[0]
    mother.goto("/uy-quyen")
    assert "Trần Thị Mẫu (demo)" in mother.inner_text("main")
    press(mother, "form[action$='/ket-thuc'] button")
    assert daughter.goto(f"{draft}/kiem-tra").status == 409


def test_the_desk_compares_a_card_with_whoever_reads_the_accounts_code_out(citizens, people):
    page, phone = citizens.new("Ngô Chưa Rõ")
    desk = people.page("tiepnhan.so-gtvt@demo.vn")
    desk.goto("/can-bo/doi-chieu")
    desk.fill("#f-lien_lac", phone)
    press(desk, "main button.primary")
    assert phone not in desk.inner_text("main")
    desk.fill("#f-code", citizens.sent(phone))
    desk.fill("#f-quet", "049185001234||Ngô Thị Rõ Ràng|12031985|Nữ|12 Hùng Vương, Tam Kỳ, Quảng Nam|05012022")
    press(desk, "main button.primary")
    page.goto("/tai-khoan")
    shown = page.inner_text("main")
    assert "Ngô Thị Rõ Ràng" in shown and "Đối chiếu căn cước tại quầy" in shown and "049185001234" not in shown
    page.goto("/to-chuc")
    page.fill("#f-ten", "Hợp tác xã Đối Chiếu (demo)")
    page.fill("#f-ma", "0314409058-001")
    press(page, "form[action='/to-chuc'] button")
    desk.goto("/can-bo/to-chuc?ma=0314409058-001")
    press(desk, "form[action$='/doi-chieu'] button")
    admin = people.page("quantri.tinh@demo.vn", width=360)
    for kind in ("identity_checked", "organisation_checked"):
        admin.goto(f"/quan-tri/an-ninh?viec={kind}")
        assert admin.locator("main tbody tr").count() and faults(admin) == []


@each_look
def test_pages_of_accounts_organisations_and_mandates(citizens, people, width, locale, paper):
    page = people.page("vantai@demo.vn", width=width, locale=locale)
    guest = people.page("congdan@demo.vn", width=width, locale=locale)
    guest_contact = "congdan@demo.vn"
    found = []

    def look(path, name=None, status=200):
        answer = page.goto(path)
        assert answer.status == status, path
        found.extend(faults(page))
        if name and locale == "vi-VN":
            screens.take(page, name)

    for path, name in [
            ("/tai-khoan", "account"), ("/mat-khau", "password"), ("/an-toan", "safety"), ("/to-chuc", "organisations"), ("/uy-quyen", "mandates"),
            ("/uy-quyen/moi", "mandate-new"), ("/quen-mat-khau", "recovery"), ("/quen-mat-khau/moi", "recovery-code"),
            ("/dang-nhap/ma", "code"), ("/dang-nhap/ma/nhap", "code-entry")]:
        look(path, name)
    look("/loi-moi/AAAAAAAAAA", "invitation-gone", status=410)
    page.goto("/to-chuc")
    page.fill("#f-ma", "12")
    press(page, "form[action='/to-chuc'] button")
    found += faults(page)
    page.fill("#f-ten", "Hợp tác xã Vận tải Nhìn Trang (demo)")
    page.fill("#f-ma", "0314409058-002")
    press(page, "form[action='/to-chuc'] button")
    place = page.url
    page.fill("#f-lien_lac", guest_contact)
    press(page, "form[action$='/moi'] button")
    look(place, "organisation")
    guest.goto("/to-chuc")
    found += faults(guest)
    guest.goto(citizens.sent(guest_contact, r"(/loi-moi/[A-Z0-9]+)"))
    found += faults(guest)
    if locale == "vi-VN":
        screens.take(guest, "invitation")
    page.goto("/uy-quyen/moi")
    for field, value in {"ten": "Người Được Nộp Thay (demo)", "so": "049045001234", "lien_lac": guest_contact}.items():
        page.fill(f"#f-{field}", value)
    page.check("[name=bang][value=paper]")
    press(page, "main button.primary")
    found += faults(page)
    page.set_input_files("#f-giay", paper("giay-uy-quyen.pdf"))
    press(page, "main button.primary")
    found += faults(page)
    if locale == "vi-VN":
        screens.take(page, "mandates-held")
    guest.goto("/uy-quyen")
    found += faults(guest)
    if locale == "vi-VN":
        screens.take(guest, "mandates-given")
    page.goto(f"/thu-tuc/{BADGE}")
    found += faults(page)
    if locale == "vi-VN":
        screens.take(page, "file-for")
    officer = people.page("tiepnhan.so-gtvt@demo.vn", width=width, locale=locale)
    officer.goto("/can-bo/to-chuc?ma=0314409058-002")
    found += faults(officer)
    if locale == "vi-VN":
        screens.take(officer, "desk-organisations")
    officer.goto("/can-bo/doi-chieu")
    found += faults(officer)
    officer.fill("#f-lien_lac", "khong-co@example.vn")
    press(officer, "main button.primary")
    officer.fill("#f-quet", "không|phải|thẻ")
    press(officer, "main button.primary")
    found += faults(officer)
    if locale == "vi-VN":
        screens.take(officer, "desk-check")
    assert found == []
