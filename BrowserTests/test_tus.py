"""Papers sent in pieces by tuspy, a program that was not written here, over a line that breaks."""

import hashlib
import pathlib
import urllib.parse

import pytest
from tusclient import client
from tusclient.exceptions import TusUploadFailed

from forms import start
from lines import Cable

BADGE = "cap-phu-hieu-xe-o-to-kinh-doanh-van-tai"


@pytest.fixture
def cable(site):
    made = Cable(urllib.parse.urlsplit(site).port)
    yield made
    made.close()


@pytest.fixture
def draft(people, cable):
    """The papers' page of a new draft, and a client that sends to its first paper over the cable."""
    page = people.page("vantai@demo.vn")
    start(page, BADGE)
    address = page.url.split("/phan/")[0] + "/giay-to"
    page.goto(address)
    path = page.locator("form[data-pieces]").first.get_attribute("data-pieces")
    cookies = "; ".join(f"{c['name']}={c['value']}" for c in page.context.cookies())
    headers = {"Cookie": cookies, "X-CSRF-Token": page.locator("[name=_csrf]").first.input_value()}
    return page, client.TusClient(f"http://localhost:{cable.port}{path}", headers=headers)


def test_a_scan_goes_on_where_the_line_broke(draft, cable, scan):
    page, sender = draft
    path = scan("tus.pdf", 3_000_000)
    uploader = sender.uploader(path, chunk_size=1_000_000, metadata={"filename": "tus.pdf"})
    uploader.upload_chunk()
    cable.cut_after(400_000)
    with pytest.raises(Exception) as broken:
        uploader.upload_chunk()
    assert not isinstance(broken.value, AssertionError)
    cable.mend()
    again = sender.uploader(path, chunk_size=1_000_000, url=uploader.url)
    assert 1_000_000 <= again.offset < 2_000_000, "what came before the line broke is kept"
    again.upload()
    page.reload()
    kept = page.locator("input[name=digest]").first.get_attribute("value")
    assert kept == hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()
    assert "tus.pdf" in page.inner_text("main")


def test_a_file_of_the_wrong_kind_is_not_taken(draft, tmp_path):
    page, sender = draft
    path = tmp_path / "anh.pdf"
    path.write_bytes(b"MZ" + bytes(200_000))
    uploader = sender.uploader(str(path), chunk_size=100_000)
    with pytest.raises(TusUploadFailed) as refused:
        uploader.upload()
    assert refused.value.status_code == 415
    page.reload()
    assert page.locator("input[name=digest]").count() == 0
