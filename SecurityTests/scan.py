"""`make security`: demo servers of its own on loopback, every tool for a bounded time, a table of what was found."""

import datetime
import os
import pathlib
import shutil
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "BrowserTests"))

from playwright.sync_api import sync_playwright  # noqa: E402

import tools  # noqa: E402
from conftest import ROOT, People, free_port, serving  # noqa: E402
from hands import Log, chromium, type_all  # noqa: E402

# How long each tool may go on, and how many of the payloads are tried; less of both for a quick look.
SECONDS = float(os.environ.get("MOTCUA_SECURITY_SECONDS", "180"))
PAYLOADS = int(os.environ.get("MOTCUA_SECURITY_PAYLOADS", "1000"))
# How many payloads are typed at once.
HANDS = int(os.environ.get("MOTCUA_SECURITY_HANDS", min(4, os.cpu_count() or 1)))
# Parts by name, such as "payloads"; all without.
ONLY = sys.argv[1:]
OFFICER, CITIZEN = "lanhdao.ubnd-tam-ky@demo.vn", "congdan@demo.vn"


def cookies(people, login):
    return {c["name"]: c["value"] for c in people.page(login).context.cookies()}


def targets(site, people):
    """What sqlmap is shown: searches, tracking, sign-in, and the office's filters."""
    visitor = people.page(None)
    visitor.goto("/tra-cuu")
    form = cookies(people, None)
    token = next(value for name, value in form.items() if name.endswith("motcua-form"))
    header = lambda all: "; ".join(f"{name}={value}" for name, value in all.items())
    office = header(cookies(people, OFFICER))
    searching = people.page(OFFICER)
    searching.goto("/can-bo/tim")
    acting = searching.locator(".search-line [name=_csrf]").input_value()
    return [
        (site + "/thu-tuc?q=xe&co-quan=so-gtvt&viec=transport", None, "q,co-quan,viec", None),
        (site + "/verify?bn=H47.21-000001", None, "bn", None),
        (site + "/tra-cuu", f"_csrf={token}&ma=H47.21-160118-0001&pin=ABCD", "ma,pin", header(form)),
        (site + "/dang-nhap", f"_csrf={token}&login=a%40demo.vn&password=x", "login", header(form)),
        (site + "/can-bo/tim?q=a", None, "q", office),
        (site + "/can-bo/tim", f"_csrf={acting}&co-quan=ubnd-tam-ky&q=a", "q", office),
        (site + "/can-bo/hang-doi/tat-ca?tim=a&kenh=online&thu-tuc=", None, "tim,kenh", office),
        (site + "/can-bo/so-theo-doi?tu=01/01/2026&den=31/12/2026&linh-vuc=a", None, "tu,den,linh-vuc", office),
        (site + "/can-bo/so-bien-lai?tu=01/01/2026&den=31/12/2026", None, "tu,den", office),
    ]


def main():
    begun, rows, faults = time.monotonic(), [], []

    def part(name, log, what):
        if ONLY and name not in ONLY:
            return
        if log:
            log.since()
        start = time.monotonic()
        print(f"{name} …", flush=True)
        try:
            found = what()
        except Exception as error:  # a tool that stops is a finding, and the others still run
            found = [f"{name} stopped: {error!r}"[:600]]
        note, requests, failed = "", 0, []
        if isinstance(found, tuple):
            found, note, *given = found
            requests = given[0] if given else 0
        if log:
            requests, failed = log.since()
        found = list(dict.fromkeys(found + failed))
        rows.append((name, requests, len(found), round(time.monotonic() - start), note))
        faults.extend(f"{name}: {sentence}" for sentence in found)
        print(f"{name}: {requests} requests, {len(found)} findings, {rows[-1][3]} s {note}", *found, sep="\n  ", flush=True)

    folder = tempfile.mkdtemp(prefix="motcua-security.")
    place = lambda name: os.makedirs(f"{folder}/{name}") or f"{folder}/{name}"
    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        limited, scanned = place("limited"), place("scanned")
        (chain, key), port = tools.certificate(limited), free_port()
        by_tls = ("--tls-certificate", chain, "--tls-key", key, "--tls-host", "127.0.0.1", "--tls-port", str(port))
        with serving(limited, "--demo-dossiers", "20", "--verbose", *by_tls) as site:
            log = Log(limited)
            part("ffuf", log, lambda: tools.ffuf(site, SECONDS, limited))

            def slow():
                found, slowest = tools.slowhttptest(site, SECONDS / 2, limited)
                return found, f"a person's slowest page: {slowest:.2f} s"

            part("slowhttptest", log, slow)
            part("sslyze", log, lambda: tools.sslyze(port, SECONDS, limited))

            def slow_by_tls():
                found, slowest = tools.slowhttptest(f"https://localhost:{port}", SECONDS / 2, limited)
                return found, f"a person's slowest page: {slowest:.2f} s"

            part("slowhttptest by TLS", log, slow_by_tls)
        with serving(scanned, "--demo-dossiers", "60", "--no-limits", "--verbose") as site:
            log = Log(scanned)
            part("schemathesis", log, lambda: tools.schemathesis(site, SECONDS, scanned))
            people = People(browser, site)
            part("sqlmap", log, lambda: tools.sqlmap(targets(site, people), SECONDS, scanned))
            local = site.replace("localhost", "127.0.0.1")
            part("wapiti", log, lambda: tools.wapiti(
                [(local, "/", cookies(people, CITIZEN)), (local, "/can-bo/hang-doi/tat-ca", cookies(people, OFFICER))],
                SECONDS, scanned))
            people.close()
        browser.close()

    def inject():
        counts, found = type_all(HANDS, PAYLOADS)
        done = "{payloads} payloads, {dossiers} dossiers, {pages} pages looked at, {files} files"
        return found, done.format_map(counts), counts["requests"]

    part("payloads", None, inject)
    shutil.rmtree(folder, ignore_errors=True)
    report(rows, faults, round(time.monotonic() - begun))
    return 1 if faults else 0


def report(rows, faults, seconds):
    """The table, printed and kept."""
    known = tools.versions()
    lines = [f"# Penetration test, {datetime.date.today():%d/%m/%Y}", "", f"{seconds} s in all.", "",
             "| tool | version | requests | findings | seconds | note |", "|---|---|--:|--:|--:|---|"]
    for name, requests, found, took, note in rows:
        version = known.get("chromium" if name == "payloads" else name.split()[0], "")
        lines.append(f"| {name} | {version} | {requests} | {found} | {took} | {note} |")
    lines += ["", *(f"- {fault}" for fault in faults)] if faults else ["", "Nothing was found."]
    path = pathlib.Path(ROOT) / ".build/security/summary.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n")
    print("\n" + path.read_text())


if __name__ == "__main__":
    sys.exit(main())
