"""The pages on which agencies ask each other, as an officer of an asked agency opens them."""

import accessibility
import pytest
import screens


@pytest.mark.parametrize("width,locale", [(1280, "vi-VN"), (360, "vi-VN"), (360, "en-GB")])
def test_the_questions_of_other_agencies(people, width, locale):
    page = people.page("thuly.so-tnmt@demo.vn", width=width, locale=locale)
    assert page.goto("/can-bo/xin-y-kien").status == 200
    assert accessibility.faults(page) == []
    screens.take(page, f"xin-y-kien-{locale[:2]}")
