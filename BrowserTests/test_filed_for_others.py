"""Filing for an organisation and for one's mother, to the end: who sees it, who hears of it, who acts on it."""

import pytest

import screens
from accessibility import faults
from forms import code_of
from test_journeys import file_it, fill_badge_form, opens, press, sees
from test_people import Citizens


@pytest.fixture
def citizens(chromium, site):
    group = Citizens(chromium, site)
    yield group
    for context in group.contexts:
        context.close()


def look(page, name):
    assert faults(page) == []
    screens.take(page, name)


def test_an_organisations_dossier_is_filed_by_one_and_followed_by_all(citizens, people, paper):
    name = "Hợp tác xã Vận tải Cùng Theo Dõi (demo)"
    owner = people.page("vantai@demo.vn")
    reader, phone = citizens.new("Phạm Cùng Xem (demo)", width=360)
    stranger = people.page("congdan@demo.vn")
    owner.goto("/to-chuc")
    owner.fill("#f-ten", name)
    owner.fill("#f-ma", "0100109106-015")
    press(owner, "form[action='/to-chuc'] button")
    place = owner.url
    owner.fill("#f-lien_lac", phone)
    owner.locator("form[action$='/moi'] select").select_option("reader")
    press(owner, "form[action$='/moi'] button")
    reader.goto(citizens.sent(phone, r"(/loi-moi/[A-Z0-9]+)"))
    press(reader, "form[action='/loi-moi/nhan'] button")

    fill_badge_form(owner, paper, party=name)
    assert name in owner.inner_text("main")
    look(owner, "check-for-organisation")
    code, _ = file_it(owner)
    sees(owner, code, f"Nộp cho: {name}")

    reader.goto(place)
    assert code in reader.inner_text("main")
    sees(reader, code, f"Nộp cho: {name}")
    look(reader, "dossier-of-organisation")
    assert reader.locator(f"form[action='/ho-so/{code}/rut']").count() == 0, "a reader only reads"
    assert stranger.goto(f"/ho-so/{code}").status == 404

    officer = opens(people, "tiepnhan.so-gtvt@demo.vn", code)
    shown = officer.inner_text("main")
    assert name in shown and "0100109106-015" in shown
    look(officer, "office-organisation")
    press(officer, "text=Nhận xử lý")
    press(officer, "button:has-text('Tiếp nhận'):not(:has-text('Từ chối'))")
    sees(reader, code, "Đã tiếp nhận")

    owner.goto(place)
    with owner.expect_navigation():
        owner.locator("tr", has_text="Phạm Cùng Xem").locator("form[action$='/thoi'] button").click()
    assert reader.goto(f"/ho-so/{code}").status == 404, "who left sees nothing more"


def test_a_mothers_dossier_is_filed_by_her_daughter_and_stays_the_mothers(citizens, people, paper):
    name = "Nguyễn Thị Mẹ Theo Dõi (demo)"
    daughter = people.page("congdan@demo.vn")
    mother, phone = citizens.new(name, width=360)
    stranger = people.page("vantai@demo.vn")
    daughter.goto("/uy-quyen/moi")
    for field, value in {"ten": name, "so": "049045001235", "lien_lac": phone}.items():
        daughter.fill(f"#f-{field}", value)
    press(daughter, "main button.primary")
    daughter.fill("#f-code", citizens.sent(phone))
    press(daughter, "main button.primary")

    fill_badge_form(daughter, paper, party=name)
    assert name in daughter.inner_text("main")
    code, _ = file_it(daughter)
    assert code == code_of(daughter)
    sees(daughter, code, f"Nộp cho: {name}")
    sees(mother, code, "Trần Thị Mẫu")
    look(mother, "dossier-of-mother")
    mother.goto("/ho-so")
    assert code in mother.inner_text("main")
    assert stranger.goto(f"/ho-so/{code}").status == 404

    officer = opens(people, "tiepnhan.so-gtvt@demo.vn", code)
    assert name in officer.inner_text("main") and "049045001235" in officer.inner_text("main")
    look(officer, "office-mandate")
    press(officer, "text=Nhận xử lý")
    press(officer, "button:has-text('Tiếp nhận'):not(:has-text('Từ chối'))")
    sees(mother, code, "Đã tiếp nhận")

    mother.goto("/uy-quyen")
    press(mother, "form[action$='/ket-thuc'] button")
    assert daughter.goto(f"/ho-so/{code}").status == 404
    sees(mother, code, "Đã tiếp nhận")
