"""The one-stop as a whole: a dossier on paper from the desk and back to it, with every paper that the law wants; and the
ways in which a dossier ends early."""

import re
import subprocess

import pytest

import forms
from test_counter import CARD, HOUSEHOLD, receive_household
from test_journeys import opens, press, sees

CITIZEN = "congdan@demo.vn"


def pdf(page, address, folder):
    """What the PDF at that address says, and how many pages it has."""
    answer = page.request.get(address)
    assert answer.status == 200 and answer.headers["content-type"] == "application/pdf", (address, answer.status)
    path = folder / "paper.pdf"
    path.write_bytes(answer.body())
    text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout
    info = subprocess.run(["pdfinfo", path], check=True, capture_output=True, text=True).stdout
    pages = int(re.search(r"Pages:\s+(\d+)", info)[1])
    assert "A4" in info
    return text, pages


def printed(page, code, folder):
    """Every paper that the officer's page offers: its title and its text; two pages of A4 at most."""
    page.goto(f"/can-bo/ho-so/{code}")
    found = {}
    for link in page.locator(f"a[href*='/can-bo/ho-so/{code}/giay/']").all():
        text, pages = pdf(page, link.get_attribute("href"), folder)
        assert 1 <= pages <= 2, link.inner_text()
        assert code in text, link.inner_text()
        found[link.inner_text().strip()] = text
    return found


def reads(papers, title, *parts):
    """One of the papers has that title, and says all of this."""
    text = next((text for name, text in papers.items() if title.lower() in name.lower()), None)
    assert text is not None, f"{title} not in {list(papers)}"
    flat = " ".join(text.split())
    for part in parts:
        assert part in flat, (title, part)


def decide(people, agency, code):
    """Case officer, head and clerk do their part; the clerk's number of the result."""
    press(opens(people, f"thuly.{agency}@demo.vn", code), "button:has-text('Xong, chuyển')")
    press(opens(people, f"lanhdao.{agency}@demo.vn", code), "button:has-text('Phê duyệt')")
    clerk = opens(people, f"vanthu.{agency}@demo.vn", code)
    number = clerk.input_value("#f-ket-qua-so")
    press(clerk, "button:has-text('Phát hành kết quả')")
    return number


@pytest.mark.parametrize("agency", ["ubnd-tam-ky", "ubnd-dien-ban"])
def test_paper_from_the_desk_to_the_certificate_and_back(people, tmp_path, agency):
    desk = people.page(f"tiepnhan.{agency}@demo.vn")
    receive_household(desk, f"Hộ kinh doanh Giấy Trắng {agency}")
    assert desk.url.endswith("/xong"), desk.locator(".errsum, .note.bad").all_inner_texts()
    code = forms.code_of(desk)
    number = decide(people, agency, code)

    back = people.page(f"trakq.{agency}@demo.vn")
    back.goto(f"/can-bo/tra-ket-qua/{code}")
    back.fill("[name=so]", CARD)
    press(back, ".raise button.primary")
    assert code in back.inner_text(".sheet")

    papers = printed(back, code, tmp_path)
    reads(papers, "Giấy tiếp nhận hồ sơ", "NGUYỄN VĂN MẪU", "Độc lập - Tự do - Hạnh phúc", HOUSEHOLD)
    slip, pages = pdf(back, f"/can-bo/ho-so/{code}/giay/phieu-kiem-soat", tmp_path)
    assert pages <= 2 and "PHIẾU KIỂM SOÁT" in slip
    back.goto(f"/can-bo/ho-so/{code}")
    assert "Đã trả kết quả" in back.inner_text("main")
    result = back.locator("a[href*='/tep/']:has-text('Mở kết quả')").first.get_attribute("href")
    text, pages = pdf(back, result, tmp_path)
    assert "GIẤY CHỨNG NHẬN" in text.upper() and number in text and pages <= 2


def file_household(people, paper, name):
    """An application of the household's owner, filed online at Tam Kỳ."""
    citizen = people.page(CITIZEN)
    forms.start(citizen, "dang-ky-thanh-lap-ho-kinh-doanh", "ubnd-tam-ky")
    forms.fill(citizen, {
        "ho_va_ten_chu_ho": name, "gioi_tinh": "Nữ", "ngay_sinh": "18/01/1985", "quoc_tich": "Việt Nam",
        "so_cmnd_hoac_ho_chieu": "049185000123", "ngay_cap": "01/02/2015", "noi_cap": "Công an tỉnh Quảng Nam",
        **forms.address("noi_dang_ky_ho_khau_thuong_tru"), **forms.address("cho_o_hien_tai"),
        "dien_thoai": "0905123456"})
    forms.proceed(citizen)
    forms.fill(citizen, {
        "chu_the_thanh_lap": "Một cá nhân", "ten_ho_kinh_doanh": "Hộ kinh doanh " + name,
        **forms.address("dia_diem_kinh_doanh_so_nha_duong")})
    forms.proceed(citizen)
    forms.fill(citizen, {
        "nganh_nghe_kinh_doanh.0.ten_nganh_nghe": "Quán cà phê", "von_kinh_doanh": "50.000.000",
        "so_luong_lao_dong_du_kien": "2"})
    forms.proceed(citizen)
    forms.fill(citizen, {"cam_ket_khong_la_chu_ho_kinh": "true"})
    forms.proceed(citizen)
    citizen.wait_for_url("**/giay-to")
    forms.send_paper(citizen, "giay_to.giay_to_tuy_than", paper("cmnd.pdf"))
    citizen.check('form:has(input[value=van_ban_uy_quyen]) input[name=needed][value=false]')
    citizen.click('form:has(input[value=van_ban_uy_quyen]) button')
    press(citizen, "button.primary:visible")
    citizen.wait_for_url("**/kiem-tra")
    citizen.check("#f-dong_y")
    press(citizen, "button.primary:visible")
    citizen.wait_for_url("**/bien-nhan")
    return citizen, forms.code_of(citizen)


def test_a_refusal_at_intake_says_why_and_on_what_ground(people, paper, tmp_path):
    citizen, code = file_household(people, paper, "Trần Thị Từ Chối")
    desk = opens(people, "tiepnhan.ubnd-tam-ky@demo.vn", code)
    desk.click("summary:has-text('Từ chối')")
    desk.fill("#f-tu-choi-ly_do", "Chủ hộ đã đăng ký một hộ kinh doanh khác")
    desk.fill("#f-tu-choi-can_cu", "Khoản 2 Điều 67 Nghị định 78/2015/NĐ-CP")
    press(desk, ".act[open] button.bad")
    sees(citizen, code, "Chủ hộ đã đăng ký một hộ kinh doanh khác")
    papers = printed(desk, code, tmp_path)
    reads(papers, "Phiếu từ chối", "Chủ hộ đã đăng ký một hộ kinh doanh khác", "78/2015")
    assert "Không được tiếp nhận" in desk.inner_text("main")


def test_a_withdrawal_is_asked_and_granted(people, paper, tmp_path):
    citizen, code = file_household(people, paper, "Trần Thị Rút Lui")
    press(opens(people, "tiepnhan.ubnd-tam-ky@demo.vn", code), "button:has-text('Tiếp nhận'):not(:has-text('Từ chối'))")
    citizen.goto(f"/ho-so/{code}")
    citizen.click("summary:has-text('Xin rút hồ sơ')")
    citizen.fill("#f-reason", "Gia đình đổi ý, không mở quán nữa")
    press(citizen, "details[open] button.bad")
    officer = opens(people, "thuly.ubnd-tam-ky@demo.vn", code)
    assert "Gia đình đổi ý" in officer.inner_text("main")
    press(officer, "form[action$='/dong-y-rut'] button")
    sees(citizen, code, "rút")
    papers = printed(officer, code, tmp_path)
    reads(papers, "Giấy tiếp nhận hồ sơ")
