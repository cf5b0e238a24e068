"""Programs that were not written here, each for a bounded time against an address on this machine."""

import contextlib
import json
import pathlib
import re
import ssl
import subprocess
import threading
import time
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
BIN = HERE.parent / ".build"
# On http as here, neither can be there: both are on once the public address is https.
EXPECTED = ("Secure flag is not set", "Strict-Transport-Security is not set")


def run(command, seconds, folder):
    """What the command said; it is ended after that time, which is no fault."""
    log = pathlib.Path(folder) / f"{pathlib.Path(command[0]).name}-{time.monotonic_ns()}.txt"
    with open(log, "w") as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, cwd=folder)
        try:
            process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(timeout=10)
            process.kill()
            process.wait()
    return log.read_text(errors="replace")


def sqlmap(targets, seconds, folder):
    """Each target is an address, the data of its form or none, the parameters to try, and a cookie."""
    found = []
    for url, data, parameters, cookie in targets:
        command = ["sqlmap", "-u", url, "--batch", "--flush-session", "--level", "2", "--risk", "2", "--threads", "4",
                   "--technique", "BEUT", "--time-sec", "4", "--timeout", "10", "--retries", "0", "--disable-coloring",
                   "--output-dir", f"{folder}/sqlmap", "-p", parameters]
        command += ["--data", data] if data else []
        command += ["--cookie", cookie] if cookie else []
        said = run(command, seconds / len(targets), folder)
        if "injection point" in said:
            found.append(f"sqlmap: {url} {parameters}: {said[said.index('injection point'):][:300]}")
    return found


def wapiti(starts, seconds, folder):
    """Each start is an address and the cookies of the visit."""
    found = []
    for index, (site, path, cookies) in enumerate(starts):
        jar, report = f"{folder}/cookies-{index}.json", pathlib.Path(folder) / f"wapiti-{index}.json"
        pathlib.Path(jar).write_text(json.dumps({site.split("//")[1].split(":")[0]: {"/": {
            name: {"value": value, "expires": None, "secure": False, "port": None, "version": 0}
            for name, value in cookies.items()}}}))
        share = seconds / len(starts)
        # The report is written at the end, so the tool's own bounds are narrower than ours.
        said = run(
            [str(BIN / "wapiti-venv/bin/wapiti"), "-u", site + path, "--scope", "domain", "-c", jar, "-x", site + "/dang-xuat", "-x",
             site + "/an-toan*", "-m", "sql,xss,permanentxss,exec,file,crlf,redirect,xxe,backup,http_headers,cookieflags",
             "--max-scan-time", str(share / 4), "--max-attack-time", str(share / 24), "--flush-session", "--no-bugreport",
             "--store-session", f"{folder}/wapiti-session-{index}", "--store-config", f"{folder}/wapiti-config-{index}", "--verify-ssl", "0",
             "-t", "10", "-f", "json", "-o", str(report)], share + 30, folder)
        if not report.exists():
            found.append(f"wapiti: no report of {path}: {said[-300:]}")
            continue
        for kind in ("vulnerabilities", "anomalies"):
            for name, cases in json.loads(report.read_text())[kind].items():
                found += [f"wapiti: {name}: {case['method']} {case['path']}: {case['info'][:160]}" for case in cases
                          if not any(word in case["info"] for word in EXPECTED)]
    return found


def ffuf(site, seconds, folder):
    """Paths that must not be there: whatever answers one of them otherwise than by 400, 404 or 405 is a finding."""
    report = pathlib.Path(folder) / "ffuf.json"
    said = run(["ffuf", "-u", site + "/FUZZ", "-w", str(HERE / "paths.txt"), "-mc", "all", "-fc", "400,404,405", "-t", "10",
                "-maxtime", str(int(seconds)), "-of", "json", "-o", str(report)], seconds + 10, folder)
    if not report.exists():
        return [f"ffuf: no report: {said[-300:]}"]
    return [f"ffuf: /{r['input']['FUZZ']}: {r['status']}" for r in json.loads(report.read_text())["results"]]


def certificate(folder):
    """A certificate of this machine under an authority of its own, ca.pem, for a month: the files to serve TLS with."""
    key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
    pathlib.Path(f"{folder}/leaf.ext").write_text(
        "subjectAltName=DNS:localhost\nbasicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\n"
        "extendedKeyUsage=serverAuth\nsubjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n")
    for command in (
        ["req", "-x509", *key, "-days", "30", "-subj", "/CN=Authority of a test", "-keyout", "ca.key", "-out", "ca.pem",
         "-addext", "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=critical,keyCertSign,cRLSign"],
        ["req", *key, "-subj", "/CN=localhost", "-keyout", "key.pem", "-out", "leaf.csr"],
        ["x509", "-req", "-in", "leaf.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "30",
         "-extfile", "leaf.ext", "-out", "chain.pem"],
    ):
        subprocess.run(["openssl", *command], check=True, capture_output=True, cwd=folder)
    pathlib.Path(f"{folder}/key.pem").chmod(0o600)
    return f"{folder}/chain.pem", f"{folder}/key.pem"


def sslyze(port, seconds, folder):
    """TLS as a browser's maker sees it. A finding is whatever departs from Mozilla's profile "intermediate" (versions,
    suites, curves, certificate, and the known attacks), early data, renegotiation that a client may begin, and sessions
    that are not resumed."""
    report = pathlib.Path(folder) / "sslyze.json"
    said = run(
        [str(BIN / "sslyze-venv/bin/python"), "-m", "sslyze", "--mozilla_config", "intermediate", "--resum", "--early_data",
         "--certinfo_ca_file", f"{folder}/ca.pem", "--json_out", str(report), f"localhost:{port}"], seconds, folder)
    if not report.exists():
        return [f"sslyze: no report: {said[-300:]}"]
    result = json.loads(report.read_text())["server_scan_results"][0]["scan_result"]
    if result is None:
        return [f"sslyze: not connected: {said[-300:]}"]
    found = []
    if "OK - Compliant" not in said:
        found.append("sslyze: " + " ".join(said.split("COMPLIANCE AGAINST")[-1].split())[:600])
    wanted = {"tls_1_3_early_data": ("supports_early_data", False), "session_renegotiation": ("is_vulnerable_to_client_renegotiation_dos", False),
              "session_resumption": ("tls_ticket_resumption_result", "FULLY_SUPPORTED"),
              "tls_1_2_cipher_suites": ("is_tls_version_supported", True), "tls_1_3_cipher_suites": ("is_tls_version_supported", True)}
    for command, (key, right) in wanted.items():
        if (result[command]["result"] or {}).get(key) != right:
            found.append(f"sslyze: {command}: {key} is {(result[command]['result'] or {}).get(key)}")
    return found


def slowhttptest(site, seconds, folder):
    """Two hundred connections that dawdle over their headers, then over their bodies, while a person reads on. By https
    the person trusts the authority in the folder."""
    found, slowest = [], 0
    trust = ssl.create_default_context(cafile=f"{folder}/ca.pem") if site.startswith("https") else None
    for kind, options in (("headers", ["-H"]), ("body", ["-B", "-s", "8192"])):
        stop, waits = threading.Event(), []

        def reader():
            while not stop.wait(0.3):
                begun = time.monotonic()
                try:
                    with urllib.request.urlopen(site + "/thu-tuc", timeout=10, context=trust) as answer:
                        answer.read()
                    waits.append(time.monotonic() - begun)
                except OSError as error:
                    found.append(f"slow {kind}: a person's page did not come: {error}")

        person = threading.Thread(target=reader)
        person.start()
        run(["slowhttptest", *options, "-c", "200", "-r", "100", "-i", "5", "-l", str(int(seconds / 2)), "-p", "5",
             "-u", site + "/dang-nhap"], seconds / 2 + 30, folder)
        stop.set()
        person.join()
        if not waits:
            found.append(f"slow {kind}: nobody was served")
        elif max(waits) > 5:
            found.append(f"slow {kind}: a page took {max(waits):.1f} s")
        slowest = max([slowest, *waits])
    return found, slowest


def schemathesis(site, seconds, folder):
    """The public answers for programs, as docs/openapi.yaml describes them."""
    said = run(
        [str(BIN / "schemathesis-venv/bin/schemathesis"), "run", str(HERE.parent / "docs/openapi.yaml"), "--url",
         site, "--checks", "not_a_server_error,status_code_conformance,content_type_conformance", "--max-examples", "50",
         "--no-color"], seconds, folder)
    failures = re.findall(r"^_+ (.+?) _+$", said, re.MULTILINE)
    if re.search(r"(\d+) generated, \1 passed", said):
        return []
    return [f"schemathesis: {name}" for name in failures] or [f"schemathesis: {said[-400:]}"]


def versions():
    """Each tool's version, as it says or as Debian has it."""
    def debian(name):
        return subprocess.run(["dpkg-query", "-W", "-f=${Version}", name], capture_output=True, text=True).stdout

    known = {name: debian(name) for name in ("sqlmap", "ffuf", "slowhttptest", "chromium")}
    for name, package in (("schemathesis", "schemathesis"), ("wapiti", "wapiti3"), ("sslyze", "sslyze")):
        said = subprocess.run(
            [str(BIN / f"{name}-venv/bin/python"), "-m", "pip", "show", package], capture_output=True, text=True).stdout
        known[name] = said.split("Version: ")[1].split()[0]
    return known
