"""Uploads behind a real clamd with a signature of our own: refused, waiting while it is gone, opened once it is back."""

import contextlib
import os
import subprocess
import tempfile
import time

import pytest

import screens
from accessibility import faults
from conftest import People, serving
from forms import start

BADGE = "cap-phu-hieu-xe-o-to-kinh-doanh-van-tai"
# In two pieces, so that this file is no test virus itself.
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD" + b"-ANTIVIRUS-TEST-FILE!$H+H*"


class Clamd:
    """A daemon with one hand-made signature, which can be killed and started again."""

    def __init__(self, folder):
        self.folder, self.process = folder, None
        with open(f"{folder}/local.ndb", "w") as file:
            file.write(f"Motcua.Test.Eicar:0:*:{EICAR.hex()}\n")
        with open(f"{folder}/clamd.conf", "w") as file:
            file.write(f"LocalSocket {folder}/clamd.ctl\nDatabaseDirectory {folder}\nForeground yes\n")
        os.chmod(folder, 0o755)

    def start(self):
        self.process = subprocess.Popen(
            ["/usr/sbin/clamd", "--config-file", f"{self.folder}/clamd.conf"], stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        for _ in range(100):
            if os.path.exists(f"{self.folder}/clamd.ctl"):
                return
            time.sleep(0.2)
        raise AssertionError("clamd did not start")

    def kill(self):
        self.process.kill()
        self.process.wait()
        with contextlib.suppress(FileNotFoundError):
            os.unlink(f"{self.folder}/clamd.ctl")


@pytest.fixture(scope="module")
def clamd():
    with tempfile.TemporaryDirectory(prefix="clamd.") as folder:
        daemon = Clamd(folder)
        daemon.start()
        yield daemon
        daemon.kill()


@pytest.fixture(scope="module")
def screened(clamd, tmp_path_factory):
    with serving(str(tmp_path_factory.mktemp("screened")), "--demo-dossiers", "5", "--clamd",
                 f"unix:{clamd.folder}/clamd.ctl") as address:
        yield address


def upload(page, path):
    with page.expect_navigation():
        page.set_input_files("input[type=file] >> nth=0", path)


def bad(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(b"%PDF-1.4\n% " + name.encode() + b"\n" + EICAR + b"\n%%EOF\n")
    return str(path)


def until(page, words, times):
    """Reloads until the words stand there so often."""
    for _ in range(120):
        page.reload()
        if page.inner_text("main").count(words) == times:
            return
        time.sleep(0.5)
    raise AssertionError(f"{words!r}: not {times} times, but {page.inner_text('main')!r}")


def test_uploads_with_the_scanner_there_gone_and_back(chromium, screened, clamd, paper, tmp_path):
    people = People(chromium, screened)
    page = people.page("vantai@demo.vn")
    start(page, BADGE)
    papers = page.url.split("/phan/")[0] + "/giay-to"
    page.goto(papers)
    upload(page, bad(tmp_path, "bad.pdf"))
    assert "Máy quét thấy mã độc trong tệp này" in page.inner_text("main")
    assert "bad.pdf" not in page.inner_text("main"), "it was not taken"
    assert faults(page) == []
    screens.take(page, "screening-refused")

    clamd.kill()
    page.goto(papers)
    upload(page, paper("tot.pdf"))
    assert "máy quét chưa trả lời" in page.inner_text("main")
    upload(page, bad(tmp_path, "hop-dong.pdf"))
    until(page, "máy quét chưa trả lời", times=2)
    assert faults(page) == []
    screens.take(page, "screening-waiting")
    admin = people.page("quantri.tinh@demo.vn")
    admin.goto("/quan-tri/quet-vi-rut")
    assert "Máy quét không trả lời: 2 tệp" in admin.inner_text("main") and faults(admin) == []
    screens.take(admin, "screening-gone")

    clamd.start()
    until(page, "quét:", times=0)
    until(page, "Đang chờ quét", times=0)
    assert page.inner_text("main").count("Có mã độc: hãy bỏ tệp này và gửi tệp khác") == 1
    screens.take(page, "screening-found")
    with page.expect_navigation():
        page.click("form[action$='/giay-to/xong'] button")
    assert page.url.endswith("ly_do=infected"), "the draft goes no further with a bad file"
    assert faults(page) == []
    admin.goto("/quan-tri/quet-vi-rut")
    assert "Motcua.Test.Eicar" in admin.inner_text("main") and "hop-dong.pdf" in admin.inner_text("main")
    assert faults(admin) == []
    screens.take(admin, "screening-admin")
    page.goto("/hop-thu-demo")
    assert "Tệp hop-dong.pdf có mã độc" in page.inner_text("main")
    people.close()


@pytest.mark.parametrize("width,locale", [(360, "vi-VN"), (1280, "en-GB")])
def test_the_scanners_page_without_a_scanner(people, width, locale):
    admin = people.page("quantri.tinh@demo.vn", width=width, locale=locale)
    assert admin.goto("/quan-tri/quet-vi-rut").status == 200
    assert faults(admin) == []
