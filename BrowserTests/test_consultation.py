"""One dossier, several agencies: filed online, completed, passed to others for their opinion, put off once with an
apology, decided and returned; the citizen reads all of it on one page."""

import time

import accessibility
import pytest
import screens

from conftest import is_officer, serving
from examples import ROOT, Example
from test_every_service import Person, fill_sections, press, send_papers

FESTIVAL = ROOT / "so-noivu/procedures/chap-thuan-le-hoi-tin-nguong"
CITIZEN = "congdan@demo.vn"
ASK = "form[action$='/hoi-y-kien']"
LONG = (
    "Đề nghị Công an tỉnh, Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và UBND thành phố Tam Kỳ cho ý kiến về an ninh trật tự, "
    "phòng cháy chữa cháy, phân luồng giao thông quanh đình, và nguồn gốc lịch sử của lễ hội như hồ sơ đã nêu.")


@pytest.fixture(scope="module")
def province(tmp_path_factory):
    """A demo without dossiers, whose clock the test sets."""
    folder = tmp_path_factory.mktemp("consultation")
    clock = folder / "clock"
    clock.write_text("2026-03-02T09:00")
    with serving(folder, "--demo-dossiers", "0", "--demo-clock", str(clock)) as address:
        yield address, clock


@pytest.fixture(scope="module")
def office(chromium, province):
    """Opens pages as the people of that demo do, at a width and in a language."""
    known = {}

    def person(login, width=1280, locale="vi-VN"):
        key = (login, width, locale)
        if key not in known:
            known[key] = Person(
                chromium, province[0], login, is_officer(login), locale=locale, viewport={"width": width, "height": 900})
        return known[key]

    yield person
    for one in known.values():
        one.page.context.close()


def looked_over(office, login, path, name):
    """The page as that person sees it, at both widths and in both languages, clean by axe."""
    for width, locale in [(1280, "vi-VN"), (360, "vi-VN"), (360, "en-GB"), (1280, "en-GB")]:
        page = office(login, width, locale).open(path)
        for fold in page.locator("main details.act > summary").all():
            fold.click()
        assert accessibility.faults(page) == []
        screens.take(page, f"{name}-{locale[:2]}")


def refused(page, text, name):
    """The form came back with that sentence, nothing lost; pictured."""
    assert text in page.inner_text("main"), page.locator(".emsg, .note").all_inner_texts()
    assert accessibility.faults(page) == []
    screens.take(page, name)


def until(person, path, text):
    """Opens the page again until it says that: what the office's watch does, it does every few seconds."""
    end = time.monotonic() + 90
    while time.monotonic() < end:
        page = person.open(path)
        if text in page.inner_text("main"):
            return
        page.wait_for_timeout(1000)
    raise AssertionError(f"{path} never said: {text}")


def file_festival(office, paper):
    """The festival's board files online; the code of its dossier."""
    example = Example(FESTIVAL)
    page = office(CITIZEN).open("/ho-so")
    page.goto(f"/thu-tuc/{example.slug}")
    press(page, 'form[action^="/nop/"] button')
    fill_sections(page, example)
    send_papers(page, example, paper("van-ban.pdf"))
    page.check("#f-dong_y")
    press(page, "button.primary:visible")
    return page.locator(".big-code").first.inner_text().strip()


def ask_for_supplement(office, code):
    """Reception names what is wrong, item by item: one paper, one answer."""
    desk = office("tiepnhan.so-noivu@demo.vn").open(f"/can-bo/ho-so/{code}")
    desk.click("summary:has-text('Yêu cầu bổ sung')")
    desk.click("summary:has-text('Nội dung đã khai')")
    for subject, why in [
            ("giay_to.nguon_goc_lich_su", "Bản chụp sắc phong mờ, không đọc được niên hiệu"),
            ("truong.nguon_goc_le_hoi", "Ghi rõ lễ hội bỏ từ năm nào")]:
        desk.check(f"input[name=muc][value='{subject}']")
        desk.fill(f"input[name='ly_do.{subject}']", why)
    press(desk, "button:has-text('Gửi yêu cầu bổ sung')")


def answer_supplement(office, code, paper):
    """The citizen sees both items, and answers both."""
    citizen = office(CITIZEN).open(f"/ho-so/{code}")
    text = citizen.inner_text("main")
    assert "niên hiệu" in text and "bỏ từ năm nào" in text
    looked_over(office, CITIZEN, f"/ho-so/{code}", "y-kien-bo-sung")
    citizen.goto(f"/ho-so/{code}/bo-sung")
    citizen.set_input_files("input[type=file]", paper("sac-phong.pdf"))
    citizen.fill("[name=nguon_goc_le_hoi]", "Đình thờ các vị tiền hiền, lễ hội bỏ từ năm 1945.")
    press(citizen, "button.primary:visible")
    assert "Đã bổ sung" in office(CITIZEN).open(f"/ho-so/{code}").inner_text("main")


def ask_three(office, code):
    """The case officer asks the police and the city here, the Front by letter; first, in vain, nobody."""
    officer = office("thuly.so-noivu@demo.vn").open(f"/can-bo/ho-so/{code}")
    press(officer, "button:has-text('Xong, chuyển')")
    looked_over(office, "thuly.so-noivu@demo.vn", f"/can-bo/ho-so/{code}", "y-kien-hoi")
    officer.reload()
    officer.click("summary:has-text('Xin ý kiến cơ quan khác')")
    assert officer.input_value("[name='co_quan.lay_y_kien.0']") == "cong-an-tinh"
    for index in range(3):
        officer.uncheck(f"[name=hoi][value='lay_y_kien.{index}']")
    officer.fill(f"{ASK} [name=cau_hoi]", LONG)
    press(officer, f"{ASK} button")
    refused(officer, "Chọn ít nhất một nơi để hỏi", "y-kien-hoi-khong-ai")
    assert officer.input_value(f"{ASK} [name=cau_hoi]") == LONG
    for index in range(3):
        officer.check(f"[name=hoi][value='lay_y_kien.{index}']")
    officer.select_option("[name='co_quan.lay_y_kien.2']", "ubnd-tam-ky")
    officer.fill(f"{ASK} [name=so_cv]", "35/SNV-BTG")
    officer.fill(f"{ASK} [name=ngay_cv]", "04/03/2026")
    officer.fill(f"{ASK} [name=han]", "3")
    officer.check(f"{ASK} [name=di_tiep]")
    press(officer, f"{ASK} button")
    table = officer.inner_text("section[aria-labelledby=lyk]")
    assert "Công an tỉnh" in table and "UBND thành phố Tam Kỳ" in table and "UBMTTQ" in table


def police_answers(office, code):
    """An officer of the police prepares, in vain at first; its head sends the opinion."""
    queue, question = "/can-bo/xin-y-kien", f"/can-bo/xin-y-kien/{code}/1"
    looked_over(office, "thuly.cong-an-tinh@demo.vn", queue, "y-kien-hang-doi")
    looked_over(office, "thuly.cong-an-tinh@demo.vn", question, "y-kien-cau-hoi")
    officer = office("thuly.cong-an-tinh@demo.vn").open(question)
    assert office("thuly.cong-an-tinh@demo.vn").page.goto(f"/can-bo/ho-so/{code}").status == 404
    officer.goto(question)
    press(officer, "button:has-text('Trình lãnh đạo')")
    refused(officer, "Chọn ý kiến", "y-kien-trong")
    officer.check("[name=y_kien][value=agrees_on_conditions]")
    press(officer, "button:has-text('Trình lãnh đạo')")
    refused(officer, "Viết nội dung ý kiến", "y-kien-thieu-noi-dung")
    assert officer.is_checked("[name=y_kien][value=agrees_on_conditions]")
    officer.fill("[name=noi_dung]", "Đồng ý, với điều kiện có phương án chữa cháy và không đốt pháo.")
    press(officer, "button:has-text('Trình lãnh đạo')")
    desk = office("tiepnhan.cong-an-tinh@demo.vn").open(question)
    assert "Chuyên viên thụ lý soạn, lãnh đạo gửi ý kiến." in desk.inner_text("main")
    assert desk.locator("[name=y_kien]").count() == 0
    stale = office("truongphong.cong-an-tinh@demo.vn").open(question)
    head = office("lanhdao.cong-an-tinh@demo.vn").open(question)
    assert "không đốt pháo" in head.input_value("[name=noi_dung]")
    screens.take(head, "y-kien-lanh-dao")
    press(head, "button:has-text('Gửi ý kiến')")
    assert "gửi ý kiến Thứ Năm 05/03/2026" in head.inner_text("main")
    press(stale, "button:has-text('Gửi ý kiến')")
    refused(stale, "Việc này đã xong", "y-kien-cu")
    looked_over(office, "thuly.cong-an-tinh@demo.vn", question, "y-kien-da-tra-loi")
    looked_over(office, "thuly.cong-an-tinh@demo.vn", queue, "y-kien-hang-doi-trong")
    looked_over(office, "thuly.cong-an-tinh@demo.vn", queue + "?xem=xong", "y-kien-da-xong")


def front_answers(office, code):
    """The Front's letter comes on paper; the asker writes it down."""
    officer = office("thuly.so-noivu@demo.vn").open(f"/can-bo/ho-so/{code}")
    officer.click("summary:has-text('Ghi ý kiến của UBMTTQ')")
    form = "details[open] form[action$='/ghi-y-kien']"
    officer.check(f"{form} [name=y_kien][value=agrees]")
    officer.fill(f"{form} [name=so_cv]", "12/MTTQ-BTT")
    officer.fill(f"{form} [name=ngay_cv]", "01/03/2026")
    press(officer, f"{form} button")
    assert "phải từ ngày hỏi đến hôm nay" in officer.inner_text(f"{form} .emsg"), "a letter from before the question"
    screens.take(officer, "y-kien-ghi-sai")
    officer.fill(f"{form} [name=ngay_cv]", "05/03/2026")
    press(officer, f"{form} button")
    assert "12/MTTQ-BTT" in officer.inner_text("section[aria-labelledby=lyk]")


def city_is_silent(office, code, clock):
    """Nothing comes of the city; the step can't be finished before its limit, then it can."""
    officer = office("thuly.so-noivu@demo.vn").open(f"/can-bo/ho-so/{code}")
    press(officer, "button:has-text('Xong, chuyển')")
    refused(officer, "Còn chờ ý kiến của UBND thành phố Tam Kỳ", "y-kien-con-cho")
    clock.write_text("2026-03-10T08:00")
    until(office("thuly.so-noivu@demo.vn"), f"/can-bo/ho-so/{code}", "đi tiếp không cần ý kiến")
    looked_over(office, "thuly.so-noivu@demo.vn", f"/can-bo/ho-so/{code}", "y-kien-bang")


def put_off(office, code, old, new):
    """The head puts the date off, once, and says why; the citizen reads it and is told."""
    head = office("truongphong.so-noivu@demo.vn").open(f"/can-bo/ho-so/{code}")
    head.click("summary:has-text('Gia hạn và xin lỗi')")
    press(head, "form[action$='/gia-han'] button")
    assert head.locator("form[action$='/gia-han'] .emsg").count() == 1, "no reason was given"
    screens.take(head, "y-kien-gia-han-thieu")
    head.fill("#f-gia-han-ngay", new)
    head.fill("#f-gia-han-ly_do", "Phải chờ ý kiến của địa phương nơi có đình")
    press(head, "form[action$='/gia-han'] button")
    head.goto(f"/can-bo/ho-so/{code}")
    assert head.locator("form[action$='/gia-han']").count() == 0, "only once"
    text = office(CITIZEN).open(f"/ho-so/{code}").inner_text("main")
    assert new in text and old in text and "Phải chờ ý kiến của địa phương" in text
    until(office(CITIZEN), "/hop-thu-demo", f"{new}, 17:00")


def city_answers_late(office, code):
    """The city speaks after its silence; the opinion is kept and marked."""
    question = f"/can-bo/xin-y-kien/{code}/3"
    head = office("lanhdao.ubnd-tam-ky@demo.vn").open(question)
    assert "ghi là trễ" in head.inner_text("main")
    looked_over(office, "lanhdao.ubnd-tam-ky@demo.vn", question, "y-kien-tre")
    head.check("[name=y_kien][value=agrees]")
    head.fill("[name=noi_dung]", "Thành phố thống nhất, sẽ phân luồng giao thông.")
    press(head, "button:has-text('Gửi ý kiến')")
    officer = office("thuly.so-noivu@demo.vn").open(f"/can-bo/ho-so/{code}")
    table = officer.inner_text("section[aria-labelledby=lyk]")
    assert "trễ" in table and "phân luồng" in table


def decide(office, code):
    """The asking agency finishes, submits, approves, issues and returns."""
    press(office("thuly.so-noivu@demo.vn").open(f"/can-bo/ho-so/{code}"), "button:has-text('Xong, chuyển')")
    head = office("lanhdao.so-noivu@demo.vn").open(f"/can-bo/ho-so/{code}")
    press(head, "button:has-text('Xong, chuyển')")
    press(head, "button:has-text('Phê duyệt')")
    press(office("vanthu.so-noivu@demo.vn").open(f"/can-bo/ho-so/{code}"), "button:has-text('Phát hành kết quả')")
    desk = office("trakq.so-noivu@demo.vn").open(f"/can-bo/tra-ket-qua/{code}")
    desk.check("[name=cach][value=buu]")
    desk.fill("[name=buu]", "EA123456789VN")
    press(desk, ".raise button.primary")


def test_a_festival_that_others_are_asked_about_stays_one_dossier(office, province, paper):
    _, clock = province
    looked_over(office, "thuly.cong-an-tinh@demo.vn", "/can-bo/xin-y-kien", "y-kien-chua-co")
    code = file_festival(office, paper)
    ask_for_supplement(office, code)
    clock.write_text("2026-03-03T14:00")
    answer_supplement(office, code, paper)
    clock.write_text("2026-03-04T09:00")
    press(
        office("tiepnhan.so-noivu@demo.vn").open(f"/can-bo/ho-so/{code}"),
        "button:has-text('Tiếp nhận'):not(:has-text('Từ chối'))")
    promised = "01/04/2026"
    assert promised in office(CITIZEN).open(f"/ho-so/{code}").inner_text("main")
    ask_three(office, code)
    stranger = office("thuly.so-gtvt@demo.vn")
    assert stranger.open("/can-bo/xin-y-kien") and code not in stranger.page.inner_text("main")
    assert stranger.page.goto(f"/can-bo/xin-y-kien/{code}/1").status == 404
    looked_over(office, CITIZEN, f"/ho-so/{code}", "y-kien-nguoi-dan")
    clock.write_text("2026-03-05T10:00")
    police_answers(office, code)
    front_answers(office, code)
    city_is_silent(office, code, clock)
    put_off(office, code, promised, "08/04/2026")
    city_answers_late(office, code)
    clock.write_text("2026-03-20T09:00")
    decide(office, code)

    dossiers = office(CITIZEN).open("/ho-so").eval_on_selector_all(
        "main a[href^='/ho-so/H']", "all => [...new Set(all.map(a => a.getAttribute('href')))]")
    assert dossiers == [f"/ho-so/{code}"], "one dossier, whoever worked on it"
    looked_over(office, CITIZEN, f"/ho-so/{code}", "y-kien-xong")
    happened = office(CITIZEN).open(f"/ho-so/{code}").inner_text(".tl")
    for words in [
            "Yêu cầu bổ sung", "Đã bổ sung", "Đã tiếp nhận", "Công an tỉnh", "UBND thành phố Tam Kỳ", "UBMTTQ tỉnh",
            "08/04/2026", "Xong: Quyết định", "Đã phát hành kết quả", "Đã trả kết quả"]:
        assert words in happened, words
    for inner in ["không đốt pháo", "phân luồng", "35/SNV-BTG"]:
        assert inner not in happened, "what agencies write each other stays with them"
