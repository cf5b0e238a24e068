"""`make demo-services` does what its page says: SMS and letters are shown, typed lines are SMS, Ctrl-C ends all of it."""

import os
import signal
import subprocess
import sys
import threading

import pytest

from conftest import ROOT, free_port
from kannel import answers, wait


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_the_demo_shows_what_phones_and_boxes_get(chromium, ending):
    port, lines = free_port(), []
    demo = subprocess.Popen(
        [sys.executable, ROOT / "BrowserTests/demo_services.py", str(port), "--demo-dossiers", "0"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN))
    threading.Thread(target=lambda: lines.extend(iter(demo.stdout.readline, "")), daemon=True).start()
    shown = lambda words: any(words in line for line in list(lines))
    try:
        wait(lambda: answers(port), 120, lambda: "".join(lines))
        context = chromium.new_context(base_url=f"http://localhost:{port}", locale="vi-VN")
        page = context.new_page()
        for login, words in (("0905123318", "SMS -> 0905123318: Ma xac nhan"), ("thu@demo.vn", "letter -> thu@demo.vn: Mã xác nhận")):
            page.goto("/dang-ky")
            page.fill("#f-name", "Nguyễn Văn Thử (demo)")
            page.fill("#f-login", login)
            page.fill("#f-password", "mot mat khau dai")
            page.click("button.primary")
            wait(lambda: shown(words), 20, lambda: "".join(lines))
        context.close()
        demo.stdin.write("0935000111 xin chao\n")
        demo.stdin.flush()
        wait(lambda: shown("SMS -> 0935000111: Soan: HS"), 30, lambda: "".join(lines))
    finally:
        demo.send_signal(ending)
        try:
            demo.wait(timeout=60)
        except subprocess.TimeoutExpired:
            os.killpg(demo.pid, signal.SIGKILL)
            raise
    assert not answers(port)
