"""A form on paper: filled in on a phone, printed, scanned and taken in at the desk."""

import re
import subprocess

import accessibility
import forms
import screens

ROW = "danh_sach_xe_de_nghi_cap_phu.0."
PARTS = [
    {"ten_don_vi_van_tai": "Công ty TNHH Vận tải Hội An Xanh", **forms.address("dia_chi"),
     "so_dien_thoai": "0905127318", "so_giay_phep_kinh_doanh_van_tai": "117/GPKDVT",
     "ngay_cap_giay_phep": "12/08/2013", "noi_cap": "Sở Giao thông vận tải Quảng Nam"},
    {"de_nghi_duoc_cap": "1", ROW + "bien_kiem_soat": "92B-011.24", ROW + "suc_chua": "29",
     ROW + "nhan_hieu_xe": "Hyundai County", ROW + "nam_san_xuat": "2014", ROW + "loai_phu_hieu": "Xe hợp đồng",
     ROW + "hinh_thuc_so_huu": "Sở hữu đơn vị", "xe_dang_ky_bien_so_dia_phuong": "false"},
    {"don_vi_cung_cap_thiet_bi_giam": "Công ty Định vị Việt", "trang_thong_tin_dien_tu_truy_cap": "giamsat.example.vn",
     "ten_dang_nhap_va_mat_khau_truy": "hoianxanh"},
    {"hinh_thuc_nhan_ket_qua": "Tại bộ phận một cửa"},
]


def printed_reference(page, draft, tmp_path):
    """The reference on the filled form, read off the PDF."""
    pdf = tmp_path / "to-khai.pdf"
    pdf.write_bytes(page.request.get(f"/ho-so-nhap/{draft}/to-khai").body())
    text = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout
    assert "Công ty TNHH Vận tải Hội An Xanh" in text
    return re.search(r"TK-\w{4}-\w{4}", text).group()


def looked_over(page, name):
    assert accessibility.faults(page) == []
    screens.take(page, name)


def test_a_printed_form_is_taken_in_at_the_desk(people, tmp_path):
    citizen = people.page("vantai@demo.vn", width=360)
    forms.start(citizen, "cap-phu-hieu-xe-o-to-kinh-doanh-van-tai")
    draft = re.search(r"ho-so-nhap/([^/]+)", citizen.url).group(1)
    for part in PARTS:
        forms.fill(citizen, part)
        with citizen.expect_navigation():
            forms.proceed(citizen)
    citizen.goto(f"/ho-so-nhap/{draft}/kiem-tra")
    assert citizen.locator("a:has-text('In tờ khai đã điền')").count() == 1
    looked_over(citizen, "to-khai-kiem-tra")
    reference = printed_reference(citizen, draft, tmp_path)

    for width in (360, 1280):
        desk = people.page("tiepnhan.so-gtvt@demo.vn", width=width)
        desk.goto("/can-bo/to-khai")
        looked_over(desk, "to-khai-quay")
        with desk.expect_navigation():  # a scanner types into the focused box and ends with Enter
            desk.keyboard.type(reference.lower())
            desk.keyboard.press("Enter")
        assert "92B-011.24" in desk.inner_text("main")
        with desk.expect_navigation():
            desk.click("button:has-text('Tiếp nhận tại quầy')")
        assert "Chưa nhận: Giấy đăng ký xe ô tô" in desk.inner_text("main")
        looked_over(desk, "to-khai-thieu-giay")
    for paper in ("giay_de_nghi", "giay_dang_ky_xe", "giay_kiem_dinh"):
        desk.check(f"[name=nhan][value={paper}]")
    with desk.expect_navigation():
        desk.click("button:has-text('Tiếp nhận tại quầy')")
    assert "Đã nhận tại quầy: 1 bản sao" in desk.inner_text("main")

    desk.goto(f"/can-bo/to-khai/{reference}")
    assert "đã được tiếp nhận" in desk.inner_text("[role=alert]")
    looked_over(desk, "to-khai-da-nhan")
    citizen.goto(f"/ho-so-nhap/{draft}")
    assert "/bien-nhan" in citizen.url and "Đã nhận tại quầy: 1 bản sao" in citizen.inner_text("main")


def test_another_agency_s_desk_is_sent_on(people, tmp_path):
    citizen = people.page("vantai@demo.vn")
    forms.start(citizen, "cap-phu-hieu-xe-o-to-kinh-doanh-van-tai")
    forms.fill(citizen, PARTS[0])
    with citizen.expect_navigation():
        forms.proceed(citizen)
    draft = re.search(r"ho-so-nhap/([^/]+)", citizen.url).group(1)
    reference = printed_reference(citizen, draft, tmp_path)
    desk = people.page("tiepnhan.so-khcn@demo.vn", locale="en-GB")
    desk.goto(f"/can-bo/to-khai/{reference}")
    assert "Department of Transport" in desk.inner_text("[role=alert]")
    assert "Hội An Xanh" not in desk.content()
