"""A glewlwyd of its own on loopback: a real OpenID Connect provider with three people, for citizens' and officers' doors."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import urllib.error
import urllib.parse
import urllib.request

from kannel import answers, free_port, wait

SCHEMA = "/usr/share/dbconfig-common/data/glewlwyd/install/sqlite3"
SAMPLE = "/usr/share/doc/glewlwyd/glewlwyd.conf.sample.gz"
CLIENT, SECRET, PASSWORD = "motcua", "bi-mat-cua-motcua", "mat-khau-o-noi-xac-thuc"


class Glewlwyd:
    """Started and stopped as a whole; `issuer` is what the operator's file names."""

    def __init__(self, folder, motcua):
        self.folder, self.motcua, self.port = pathlib.Path(folder), motcua, free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.issuer = f"{self.address}/api/oidc"
        self.process, self.cookie = None, ""

    def start(self):
        self.folder.mkdir(parents=True, exist_ok=True)
        schema = pathlib.Path(SCHEMA).read_text()
        subprocess.run(["sqlite3", self.folder / "g.db"], input=schema, text=True, check=True)
        (self.folder / "glewlwyd.conf").write_text(self.configuration())
        self.run()
        self.call("POST", "/api/auth/", {"username": "admin", "password": "password"})
        self.set_up()
        return self

    def run(self):
        program = shutil.which("glewlwyd", path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/bin")
        assert program, "glewlwyd is missing: scripts/setup installs it"
        with open(self.folder / "log", "w") as log:
            self.process = subprocess.Popen(
                [program, "--config-file", self.folder / "glewlwyd.conf"], stdin=subprocess.DEVNULL, stdout=log,
                stderr=log)
        wait(lambda: answers(self.port), what=lambda: (self.folder / "log").read_text())

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def configuration(self):
        text = subprocess.run(["zcat", SAMPLE], capture_output=True, text=True, check=True).stdout
        for name, value in {
            "port": str(self.port), "bind_address": '"127.0.0.1"', "external_url": f'"{self.address}"',
            "cookie_domain": '"127.0.0.1"', "cookie_secure": "0", "log_level": '"WARNING"',
        }.items():
            line = re.compile(rf"^#?\s*{name}\s*=.*$", re.M)
            text = line.sub(f"{name}={value}", text, count=1) if line.search(text) else f"{name}={value}\n{text}"
        return text.replace("/var/cache/glewlwyd/glewlwyd.db", str(self.folder / "g.db"))

    def call(self, method, path, body):
        request = urllib.request.Request(
            self.address + path, method=method, data=json.dumps(body).encode(),
            headers={"Content-Type": "application/json", "Cookie": self.cookie})
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                self.cookie = (answer.headers.get("Set-Cookie") or self.cookie).split(";")[0]
                return answer.read()
        except urllib.error.HTTPError as error:
            raise AssertionError(f"{method} {path}: {error.code} {error.read()[:500]}") from error

    def set_up(self):
        key = subprocess.run(["openssl", "genrsa", "2048"], capture_output=True, text=True, check=True).stdout
        public = subprocess.run(
            ["openssl", "rsa", "-pubout"], input=key, capture_output=True, text=True, check=True).stdout
        self.call("POST", "/api/mod/plugin/", {
            "module": "oidc", "name": "oidc", "display_name": "OpenID Connect", "parameters": {
                "iss": self.issuer, "jwt-type": "rsa", "jwt-key-size": "256", "key": key, "cert": public,
                "access-token-duration": 3600, "refresh-token-duration": 1209600, "code-duration": 600,
                "refresh-token-rolling": True, "allow-non-oidc": True, "auth-type-code-enabled": True,
                "auth-type-code-revoke-replayed": True, "auth-type-token-enabled": False,
                "auth-type-id-token-enabled": True, "auth-type-none-enabled": True, "auth-type-password-enabled": False,
                "auth-type-client-enabled": False, "auth-type-refresh-enabled": True, "auth-type-device-enabled": False,
                "scope": [], "additional-parameters": [], "name-claim": "mandatory", "name-claim-scope": ["openid"],
                "email-claim": "mandatory", "email-claim-scope": ["openid"], "scope-claim": "no", "jwks-show": True,
                "jwks-x5c": [], "pkce-allowed": True, "pkce-method-plain-allowed": False, "subject-type": "public",
                "session-management-allowed": True,
                "session-cookie-name": "GLEWLWYD2_OIDC_SID", "session-cookie-expiration": 2419200, "back-channel-logout-allowed": True, "claims": []}})
        self.call("PUT", "/api/scope/openid", {
            "name": "openid", "display_name": "Đăng nhập", "password_required": True,
            "scheme": {}, "password_max_age": 0})
        back = [f"{self.motcua}/dang-nhap/qua/{key}/ve" for key in ("thu", "can-bo")]
        self.call("POST", "/api/client/", {
            "client_id": CLIENT, "name": "Một cửa", "enabled": True, "confidential": True, "client_secret": SECRET,
            "password": SECRET, "redirect_uri": back, "scope": [], "authorization_type": ["code", "refresh_token"],
            "token_endpoint_auth_method": ["client_secret_basic"],
            "post_logout_redirect_uri": f"{self.motcua}/da-dang-xuat",
            "backchannel_logout_uri": f"{self.motcua}/cong/dang-xuat/thu",
            "backchannel_logout_session_required": "1"})
        for name, title in (
                ("dan", "Phan Thị Dân (thử)"), ("thu", "Lê Văn Thụ (thử)"), ("cu", "Hồ Thị Cũ (thử)")):
            self.call("POST", "/api/user/", {
                "username": name, "name": title, "email": f"{name}@example.vn", "password": PASSWORD, "enabled": True,
                "scope": ["openid", "g_profile"]})

    def sign_in(self, page, person):
        """The person signs in on glewlwyd's page and agrees, by what that page would call: it needs files of packages
        that tests don't. Then back to where the page was to go on."""
        for method, path, body in (("POST", "/api/auth/", {"username": person, "password": PASSWORD}),
                                   ("PUT", f"/api/auth/grant/{CLIENT}", {"scope": "openid"})):
            answer = page.context.request.fetch(self.address + path, method=method, data=body)
            assert answer.ok, f"{path}: {answer.status} {answer.text()[:300]}"
        values = urllib.parse.parse_qs(urllib.parse.urlsplit(page.url).query)
        page.goto(re.sub(r"&prompt=login", "", values["callback_url"][0]) + "&g_continue")

    def sign_out(self, page):
        page.context.request.fetch(self.address + "/api/auth/", method="DELETE")
