"""The main job end to end: a citizen files a real dossier and gets a decision, every step visible to them."""

import datetime

import pytest

import calendar_oracle
from forms import address, code_of, fill, pin_of, proceed, send_paper, start

BADGE = "cap-phu-hieu-xe-o-to-kinh-doanh-van-tai"
TABLE = "danh_sach_xe_de_nghi_cap_phu"


def now():
    return datetime.datetime.now(datetime.timezone.utc)


def vehicle(row, plate):
    name = f"{TABLE}.{row}."
    return {
        name + "bien_kiem_soat": plate, name + "suc_chua": "45", name + "nhan_hieu_xe": "Hyundai Universe",
        name + "nam_san_xuat": "2014", name + "loai_phu_hieu": "Xe hợp đồng", name + "hinh_thuc_so_huu": "Sở hữu đơn vị",
    }


def fill_badge_form(page, paper, party=None):
    """Fills the badge form with three vehicles and sends two papers; ends on check-your-answers."""
    start(page, BADGE, party=party)
    fill(page, {
        "ten_don_vi_van_tai": "Công ty Vận tải Demo", **address("dia_chi"), "so_dien_thoai": "0905 123 318",
        "so_giay_phep_kinh_doanh_van_tai": "4900123456", "ngay_cap_giay_phep": "12/03/2015",
        "noi_cap": "Sở Giao thông vận tải tỉnh Quảng Nam"})
    proceed(page)
    fill(page, {"de_nghi_duoc_cap": "3", **vehicle(0, "92B-011.24")})
    for row, plate in ((1, "92B-011.56"), (2, "92B-012.87")):
        page.click("button[name=_them]")
        page.wait_for_selector(f'[name="{TABLE}.{row}.bien_kiem_soat"]')
        fill(page, vehicle(row, plate))
    fill(page, {"xe_dang_ky_bien_so_dia_phuong": "false"})
    proceed(page)
    fill(page, {
        "don_vi_cung_cap_thiet_bi_giam": "Công ty Demo GPS", "trang_thong_tin_dien_tu_truy_cap": "gps.example.vn",
        "ten_dang_nhap_va_mat_khau_truy": "demo / bimat"})
    proceed(page)
    fill(page, {"hinh_thuc_nhan_ket_qua": "Tại bộ phận một cửa"})
    proceed(page)
    page.wait_for_url("**/giay-to")
    send_paper(page, "giay_to.giay_dang_ky_xe", paper("dang-ky-xe.pdf"))
    send_paper(page, "giay_to.giay_kiem_dinh", paper("kiem-dinh.pdf"))
    press(page, "button.primary:visible")
    page.wait_for_url("**/kiem-tra")


def file_it(page):
    page.check("#f-dong_y")
    press(page, "button.primary:visible")
    page.wait_for_url("**/bien-nhan")
    return code_of(page), pin_of(page)


def press(page, selector):
    """Presses a button that sends a form, and waits for the answer."""
    with page.expect_navigation():
        page.click(selector)


def opens(people, login, code):
    page = people.page(login)
    page.goto(f"/can-bo/ho-so/{code}")
    return page


def hand_over(desk, card=None):
    """From the dossier's page to the return desk's: who stands there, what is owed, and out it goes."""
    press(desk, "a.btn:has-text('Trả kết quả')")
    if card:
        desk.fill("[name=so]", card)
    else:
        desk.fill("[name=giay_to]", "CCCD")
    press(desk, ".raise button.primary")
    assert desk.locator(".sheet").count() == 1, desk.locator(".note.bad").all_inner_texts()


def sees(page, code, text):
    page.goto(f"/ho-so/{code}")
    assert text in page.inner_text("main"), text


def test_badges_for_three_vehicles_from_filing_to_hand_over(people, paper):
    citizen = people.page("vantai@demo.vn")
    fill_badge_form(citizen, paper)
    answers = citizen.inner_text("main")
    for plate in ("92B-011.24", "92B-011.56", "92B-012.87"):
        assert plate in answers
    assert "bimat" not in answers
    code, pin = file_it(citizen)
    sees(citizen, code, "Chờ cơ quan tiếp nhận")

    reception = opens(people, "tiepnhan.so-gtvt@demo.vn", code)
    press(reception, "text=Nhận xử lý")
    reception.click("summary:has-text('Yêu cầu bổ sung')")
    reception.fill("#f-them", "Bản chụp giấy kiểm định xe 92B-012.87")
    reception.fill("#f-them-why", "Bản đã gửi mờ, không đọc được số khung")
    press(reception, "text=Gửi yêu cầu bổ sung")
    assert "Chờ công dân" in reception.inner_text("aside.stack") or "Đang chờ" in reception.inner_text("main")

    sees(citizen, code, "Bản đã gửi mờ, không đọc được số khung")
    citizen.click("text=Bổ sung ngay")
    citizen.set_input_files("input[type=file]", paper("kiem-dinh-ro.pdf"))
    press(citizen, "button:not(.vh):has-text('Gửi bổ sung')")
    sees(citizen, code, "Đã bổ sung")

    reception = opens(people, "tiepnhan.so-gtvt@demo.vn", code)
    accepted = now()
    press(reception, "button:has-text('Tiếp nhận'):not(:has-text('Từ chối'))")
    due = calendar_oracle.due(accepted, 2)
    assert due in reception.inner_text("aside.stack")
    sees(citizen, code, due)

    officer = opens(people, "thuly.so-gtvt@demo.vn", code)
    assert "demo / bimat" in officer.inner_text("main")
    officer.fill("#f-buoc-ghi_chu", "Đủ điều kiện, thiết bị truyền dữ liệu tốt")
    press(officer, "button:has-text('Xong, chuyển')")
    sees(citizen, code, "Xong:")

    head = opens(people, "lanhdao.so-gtvt@demo.vn", code)
    press(head, "button:has-text('Phê duyệt')")
    clerk = opens(people, "vanthu.so-gtvt@demo.vn", code)
    press(clerk, "button:has-text('Phát hành kết quả')")
    sees(citizen, code, "Đã có kết quả")
    citizen.click("text=Mở kết quả")
    assert "Công ty Vận tải Demo" in citizen.inner_text(".sheet")

    hand_over(opens(people, "trakq.so-gtvt@demo.vn", code))
    sees(citizen, code, "Đã trả kết quả")

    visitor = people.page()
    visitor.goto("/tra-cuu")
    fill(visitor, {"ma": code.lower(), "pin": pin.lower()})
    press(visitor, "button.primary")
    text = visitor.inner_text("main")
    assert "Đã trả kết quả" in text and "Công ty Vận tải Demo" not in text


def fill_household_form(citizen, agency, name, path):
    """Fills the form of a household business and sends the card at that path; ends on check-your-answers."""
    start(citizen, "dang-ky-thanh-lap-ho-kinh-doanh", agency)
    fill(citizen, {
        "ho_va_ten_chu_ho": f"Trần Thị Mẫu {name}", "gioi_tinh": "Nữ", "ngay_sinh": "18/01/1985", "quoc_tich": "Việt Nam",
        "so_cmnd_hoac_ho_chieu": "049185000123", "ngay_cap": "01/02/2015", "noi_cap": "Công an tỉnh Quảng Nam",
        **address("noi_dang_ky_ho_khau_thuong_tru"), **address("cho_o_hien_tai"), "dien_thoai": "0905123456"})
    proceed(citizen)
    fill(citizen, {
        "chu_the_thanh_lap": "Một cá nhân", "ten_ho_kinh_doanh": "Hộ kinh doanh Bình Minh Demo",
        **address("dia_diem_kinh_doanh_so_nha_duong")})
    proceed(citizen)
    fill(citizen, {
        "nganh_nghe_kinh_doanh.0.ten_nganh_nghe": "Quán cà phê", "nganh_nghe_kinh_doanh.0.ma_nganh_cap_4": "5630",
        "von_kinh_doanh": "50.000.000", "so_luong_lao_dong_du_kien": "2"})
    proceed(citizen)
    fill(citizen, {"cam_ket_khong_la_chu_ho_kinh": "true"})
    proceed(citizen)
    citizen.wait_for_url("**/giay-to")
    send_paper(citizen, "giay_to.giay_to_tuy_than", path)
    citizen.check('form:has(input[value=van_ban_uy_quyen]) input[name=needed][value=false]')
    citizen.click('form:has(input[value=van_ban_uy_quyen]) button')
    press(citizen, "button.primary:visible")
    citizen.wait_for_url("**/kiem-tra")


@pytest.mark.parametrize("agency,unit,name", [
    ("ubnd-dien-ban", "20551", "Điện Bàn"), ("ubnd-tam-ky", "20335", "Tam Kỳ")])
def test_a_household_business_is_registered_in_its_own_district(people, paper, agency, unit, name):
    citizen = people.page("congdan@demo.vn")
    fill_household_form(citizen, agency, name, paper("cmnd.pdf"))
    code, _ = file_it(citizen)

    other = {"ubnd-dien-ban": "ubnd-tam-ky", "ubnd-tam-ky": "ubnd-dien-ban"}[agency]
    stranger = people.page(f"tiepnhan.{other}@demo.vn")
    assert stranger.goto(f"/can-bo/ho-so/{code}").status == 404
    stranger.goto("/can-bo/hang-doi/tat-ca")
    assert code not in stranger.inner_text("main")

    reception = people.page(f"tiepnhan.{agency}@demo.vn")
    reception.goto("/can-bo/hang-doi/moi?tim=" + code)
    reception.click(f"a.code:has-text('{code}')")
    accepted = now()
    press(reception, "button:has-text('Tiếp nhận'):not(:has-text('Từ chối'))")
    assert calendar_oracle.due(accepted, 3) in reception.inner_text("aside.stack")
    press(opens(people, f"thuly.{agency}@demo.vn", code), "button:has-text('Xong, chuyển')")
    press(opens(people, f"lanhdao.{agency}@demo.vn", code), "button:has-text('Phê duyệt')")
    press(opens(people, f"vanthu.{agency}@demo.vn", code), "button:has-text('Phát hành kết quả')")
    hand_over(opens(people, f"trakq.{agency}@demo.vn", code), card="049185000123")
    sees(citizen, code, "Đã trả kết quả")
    assert "Bạn" in citizen.inner_text(".tl")
