"""Several hands that type payloads at once, each with a server and a browser of its own."""

import concurrent.futures
import multiprocessing
import pathlib
import re
import shutil
import sys
import tempfile
import traceback
from collections import Counter

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "BrowserTests"))

from playwright.sync_api import sync_playwright  # noqa: E402

import corpus  # noqa: E402
from conftest import serving  # noqa: E402
from injection import Attack  # noqa: E402
from watch import Watch  # noqa: E402


class Log:
    """The server's own log: how many requests came since the last question, and which failed."""

    def __init__(self, folder):
        self.path, self.read = pathlib.Path(folder) / "log", 0

    def since(self):
        text = self.path.read_text(errors="replace")
        new, self.read = text[self.read:], len(text)
        statuses = Counter(re.findall(r"\bstatus=(\d+)", new))
        failed = sorted(set(re.findall(r"\broute=(\S+) status=(5\d\d)", new)))
        return sum(statuses.values()), [f"{status} at {route}" for route, status in failed]


def share(number, hands, most):
    """Every so-many-th of the first payloads; what was found, and how much was looked at."""
    folder = tempfile.mkdtemp(prefix="motcua-security.")
    chosen = corpus.payloads()[:most][number::hands]
    try:
        with sync_playwright() as p, serving(folder, "--demo-dossiers", "0", "--no-limits", "--verbose") as site:
            browser = p.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
            watch = Watch(site)
            attack = Attack(browser, site, watch)
            attack.run(chosen, chosen)
            browser.close()
            requests, failed = Log(folder).since()
            return Counter(
                payloads=len(chosen), requests=requests, dossiers=len(attack.filed), pages=watch.pages,
                files=attack.fetched), watch.found + failed
    except Exception:
        return Counter(), [f"hand {number + 1} of {hands} stopped: {traceback.format_exc()[-900:]}"]
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def type_all(hands, most):
    """All hands at once: sums, and everything found."""
    with concurrent.futures.ProcessPoolExecutor(hands, multiprocessing.get_context("spawn")) as pool:
        done = list(pool.map(share, range(hands), [hands] * hands, [most] * hands))
    return sum((counts for counts, _ in done), Counter()), [one for _, found in done for one in found]


def chromium():
    return shutil.which("chromium") or shutil.which("chromium-browser")
