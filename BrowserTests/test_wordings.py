"""The words of a situation are tried out as they are written, before anybody keeps them."""

from accessibility import faults
from test_journeys import press
from test_pages import each_look
import screens


@each_look
def test_words_are_previewed_and_sent_on_trial_without_being_kept(people, width, locale):
    page = people.page("quantri.tinh@demo.vn", width=width, locale=locale)
    page.goto("/quan-tri/loi-nhan/consulted")
    kept = page.input_value("#f-sms")
    page.fill("#f-sms", "{agency} hỏi {bodies} về {code} đến {by}")
    page.fill("#f-subject", "Hỏi ý kiến về {code}")
    page.press("#f-subject", "Enter")  # a slip of the key shows, and keeps nothing
    page.wait_for_load_state()
    assert "UBND thanh pho Tam Ky hoi" in page.inner_text("section.card")
    assert page.input_value("#f-sms").startswith("{agency} hỏi")
    page.fill("#f-to", "0905 123 318")
    press(page, "button[value=gui]")
    assert page.locator("[role=status].note").count() == 1 and page.input_value("#f-subject") == "Hỏi ý kiến về {code}"
    assert faults(page) == []
    if locale == "vi-VN":
        screens.take(page, "wording-trial")
    page.goto("/quan-tri/loi-nhan/consulted")
    assert page.input_value("#f-sms") == kept
