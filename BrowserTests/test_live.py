"""A dossier's page that is open hears of changes by itself, and never takes away what is being typed."""

from test_journeys import file_it, fill_badge_form, opens, press


def test_an_open_page_shows_what_an_officer_just_did(people, paper):
    citizen = people.page("vantai@demo.vn", live=True)
    fill_badge_form(citizen, paper)
    code, _ = file_it(citizen)
    reception = opens(people, "tiepnhan.so-gtvt@demo.vn", code)
    press(reception, "text=Nhận xử lý")
    citizen.goto(f"/ho-so/{code}")
    assert "Chờ cơ quan tiếp nhận" in citizen.inner_text("main")
    with citizen.expect_navigation():
        press(reception, "button:has-text('Tiếp nhận'):not(:has-text('Từ chối'))")
    assert "Chờ cơ quan tiếp nhận" not in citizen.inner_text("main")

    citizen.fill("main textarea", "Tôi đang viết dở")
    officer = opens(people, "thuly.so-gtvt@demo.vn", code)
    officer.fill("#f-buoc-ghi_chu", "Đủ điều kiện")
    press(officer, "button:has-text('Xong, chuyển')")
    citizen.wait_for_selector("[data-live]:visible")
    assert "Hồ sơ vừa có thay đổi" in citizen.inner_text("[data-live]")
    assert citizen.input_value("main textarea") == "Tôi đang viết dở"
