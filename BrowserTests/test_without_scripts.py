"""The same work on an old phone whose browser runs no scripts."""

from forms import address, fill, start

BADGE = "cap-phu-hieu-xe-o-to-kinh-doanh-van-tai"
TABLE = "danh_sach_xe_de_nghi_cap_phu"


def press(page, selector):
    with page.expect_navigation():
        page.click(selector)


def rows(page):
    return page.locator(f'[name^="{TABLE}."][name$=".bien_kiem_soat"]').count()


def test_rows_are_added_and_removed_and_what_was_typed_stays(people):
    page = people.page("vantai@demo.vn", width=360, scripts=False)
    start(page, BADGE)
    fill(page, {
        "ten_don_vi_van_tai": "Công ty Vận tải Demo", **address("dia_chi"), "so_dien_thoai": "0905 123 318",
        "so_giay_phep_kinh_doanh_van_tai": "4900123456", "ngay_cap_giay_phep": "12/03/2015", "noi_cap": "Quảng Nam"})
    press(page, "button.primary[name=_tiep]")
    first = rows(page)
    fill(page, {"de_nghi_duoc_cap": "2", f"{TABLE}.0.bien_kiem_soat": "92B-011.24"})
    press(page, f"button[name=_them][value={TABLE}]")
    assert rows(page) == first + 1
    assert page.input_value(f'[name="{TABLE}.0.bien_kiem_soat"]') == "92B-011.24"
    fill(page, {f"{TABLE}.1.bien_kiem_soat": "92B-011.56"})
    press(page, f'button[name=_xoa][value="{TABLE}.0"]')
    assert rows(page) == first
    assert page.input_value(f'[name="{TABLE}.0.bien_kiem_soat"]') == "92B-011.56"
    assert page.input_value('[name="de_nghi_duoc_cap"]') == "2"


def test_faults_stand_at_their_fields_and_the_summary_leads_there(people):
    page = people.page("vantai@demo.vn", width=360, scripts=False)
    start(page, BADGE)
    fill(page, {"so_dien_thoai": "12345", "ngay_cap_giay_phep": "31/02/2015"})
    press(page, "button.primary[name=_tiep]")
    summary = page.locator(".errsum")
    assert summary.count() == 1
    for link in summary.locator("a").all():
        assert page.locator(link.get_attribute("href")).count() == 1
    assert page.input_value('[name="so_dien_thoai"]') == "12345"
