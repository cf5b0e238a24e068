"""Every box that a person may write in gets a payload; then citizens and officers open all pages and papers that show it."""

import itertools
import re
import sys
import traceback
import urllib.parse
import zipfile
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "BrowserTests"))

from conftest import PASSWORD, People  # noqa: E402
from examples import every_service  # noqa: E402
from typist import Typist  # noqa: E402
from watch import hrefs  # noqa: E402

HOUSEHOLD = "dang-ky-thanh-lap-ho-kinh-doanh@ubnd-tam-ky"
OTHERS = ["cap-giay-phep-xe-tap-lai@so-gtvt", "cap-ban-sao-chung-thuc-tai-lieu-luu-tru@so-noivu",
          "dang-ky-hoat-dong-khcn@so-khcn"]
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF\n"
# Who does what, in this order, to a dossier of each course; what the dossier's page doesn't offer is passed over.
COURSES = [
    ["reception:ghi-chu", "reception:tin-nhan", "reception:mien-phi", "reception:thu-phi", "reception:tiep-nhan",
     "case:danh-muc", "case:buoc", "head:phe-duyet", "clerk:ket-qua"],
    ["reception:yeu-cau-bo-sung", "citizen:tin-nhan", "reception:ghi-chu"],
    ["reception:tin-nhan", "reception:tu-choi"],
    ["reception:tiep-nhan", "case:yeu-cau-nop-phi", "citizen:rut", "case:khong-dong-y-rut", "head:gia-han", "case:dung"],
    ["reception:tiep-nhan", "case:hoi-y-kien", "case:thoi-hoi", "case:buoc", "head:tra-lai", "case:tra-lai-hang-doi", "case:chuyen-co-quan"],
]
EXPECTED = {"ghi-chu", "tin-nhan", "tiep-nhan", "yeu-cau-bo-sung", "tu-choi", "rut", "buoc", "hoi-y-kien", "ket-qua"}
ROLES = {"reception": "tiepnhan", "case": "thuly", "head": "lanhdao", "clerk": "vanthu"}
# Boxes of these acts that hold a day, and what is written into boxes of reasons when a payload was refused.
DAYS = ["han", "ngay", "ngay_cv", "ngay_hieu_luc"]
DULL = {name: ["Bình thường"] for name in ("text", "ly_do", "can_cu", "cau_hoi", "reason", "noi_khac", "them", "them_ly_do")}
TEXTUAL = ("text", "longtext", "address")


def service(name):
    return next(s for s in every_service() if repr(s) == name)


def proper(example):
    """By name: the example's value, and whether a payload would only be refused there."""
    types = {}
    for field in example.fields:
        types[field["id"]] = field["type"]
        for column in field.get("columns") or []:
            types[field["id"], column["id"]] = column["type"]
    found = {}
    for name, value in example.inputs().items():
        parts = name.split(".")
        kind = types[parts[0], parts[2]] if len(parts) > 2 and parts[1].isdigit() else types[parts[0]]
        takes = kind in TEXTUAL and parts[-1] != "unit" or parts[-1] == "other"
        found[name] = (value, not takes)
    return found


class Attack:
    """One run over a demo that throttles nothing."""

    def __init__(self, browser, site, watch):
        self.people, self.watch, self.site = People(browser, site), watch, site
        self.known, self.done, self.filed, self.fetched = set(), set(), [], 0
        self.numbers = itertools.count(1_000_000)

    def page(self, login):
        page = self.people.page(login)
        if login not in self.known:
            self.known.add(login)
            self.watch.over(page.context)
        return page

    def run(self, lived, loose, others=True):
        """A dossier's life for each payload of the first, boxes that belong to no dossier for each of the second."""
        for index, payload in enumerate(lived):
            self.attempt(payload, self.life, service(HOUSEHOLD), COURSES[index % len(COURSES)])
            if others and index % 4 == 3:
                course = COURSES[index // 4 % len(COURSES)]
                self.attempt(payload, self.life, service(OTHERS[index // 4 % len(OTHERS)]), course)
        for payload in loose:
            self.attempt(payload, self.elsewhere)
        self.lists()
        self.people.close()

    def attempt(self, payload, act, *rest):
        """What stops is a finding, and the others still run."""
        try:
            act(payload, *rest)
        except Exception:
            self.watch.found.append(f"{payload[:40]!r} stopped: {traceback.format_exc()[-700:]}")

    # Citizens

    def life(self, payload, example, course):
        context = self.watch.over(self.people.browser.new_context(base_url=self.site, locale="vi-VN"))
        context.set_default_timeout(20_000)
        try:
            self.whole_life(context, payload, example, course)
        finally:
            context.close()

    def whole_life(self, context, payload, example, course):
        page = context.new_page()
        self.register(page, payload)
        code = self.file(page, payload, example)
        self.filed.append(code)
        for step in course:
            self.act(step, payload, example.agency, code, page)
        for path in (f"/ho-so/{code}", f"/ho-so/{code}/bien-nhan", f"/ho-so/{code}/bang-chung", "/ho-so", "/tin-nhan",
                     "/lien-lac", "/ai-da-xem", f"/ho-so/{code}/bo-sung"):
            self.watch.open(page, path)
        page.goto(f"/ho-so/{code}")
        results = hrefs(page, rf"/ho-so/{code}/ket-qua$")
        self.fetch(context, hrefs(page, rf"/ho-so/{code}/(giay|tep)"))
        for path in results:
            self.result(page, path)
        self.office(example.agency, code)

    def register(self, page, payload):
        typist = Typist(self.watch, page)
        page.goto("/dang-ky")
        values = {"login": [f"0905{next(self.numbers) % 1_000_000:06}"], "password": [PASSWORD]}
        if typist.send("/dang-ky", payload, values) >= 400:
            page.goto("/dang-ky")
            typist.send("/dang-ky", "", {**values, "name": ["Nguyễn Văn Mẫu"]})
        asked = page.url
        self.watch.open(page, "/hop-thu-demo")
        code = re.search(r"\b(\d{6})\b", page.inner_text("main"))[1]
        page.goto(asked)
        page.fill("#f-code", code)
        with page.expect_navigation():
            page.click("button.primary")
        assert "/xac-nhan" not in page.url, page.inner_text("main")

    def file(self, page, payload, example):
        page.goto(f"/thu-tuc/{example.slug}")
        if page.locator("input[type=radio][name=co_quan]").count():
            page.check(f"input[name=co_quan][value={example.agency}]")
        with page.expect_navigation():
            page.click('form[action^="/nop/"] button')
        draft = page.url.split("/ho-so-nhap/")[1].split("/")[0]
        typist, values = Typist(self.watch, page), proper(example)
        for section in example.procedure["form"]["sections"]:
            path = f"/ho-so-nhap/{draft}/phan/{section['id']}"
            page.goto(path)
            typist.insist(path, f"/phan/{section['id']}", payload, values, [("_tiep", "1")])
            assert not page.url.endswith(path), f"{path}: {page.locator('.errsum').all_inner_texts()}"
            self.watch.open(page, path)
        self.papers(page, payload, example, f"/ho-so-nhap/{draft}/giay-to")
        page.check("#f-dong_y")
        with page.expect_navigation():
            page.click("button.primary:visible")
        self.watch.look(page)
        assert page.url.endswith("/bien-nhan"), page.locator(".errsum, .emsg").all_inner_texts()
        return page.locator(".big-code").first.inner_text().strip()

    def papers(self, page, payload, example, path):
        page.goto(path)
        for paper, needed in example.declared.items():
            form = page.locator(f"form:has(input[name=paper][value={paper}])")
            if form.count():
                form.locator(f"input[name=needed][value={needed}]").check()
                with page.expect_navigation():
                    form.locator("button").click()
        for name in [f"giay_to.{p}" for p in example.papers if p not in example.file_fields] + example.file_fields:
            page.goto(path)
            if not self.upload(page, path, name, payload + ".pdf"):
                assert self.upload(page, path, name, "giay.pdf"), page.url
        with page.expect_navigation():
            page.click("button.primary:visible")
        self.watch.look(page)
        assert page.url.endswith("/kiem-tra"), f"{page.url}: {page.locator('.emsg, .errsum').all_inner_texts()}"

    def upload(self, page, path, field, name):
        """Sends the file under that name, as a browser would write it; whether it was taken."""
        token = page.locator("form:has(input[type=file]) input[name=_csrf]").first.get_attribute("value")
        name = name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")[:2_000]
        part = 'Content-Disposition: form-data; name="{}"'
        body = b"\r\n".join([
            b"--hit", part.format("_csrf").encode(), b"", token.encode(),
            b"--hit", (part.format(field) + f'; filename="{name}"').encode("utf-8", "replace"),
            b"Content-Type: application/pdf", b"", PDF, b"--hit--", b""])
        answer = page.context.request.post(
            path, data=body, headers={"content-type": "multipart/form-data; boundary=hit", "origin": self.site})
        self.watch.check(path, answer.status, answer.headers)
        if answer.status >= 400:
            return False
        page.goto(answer.url)
        self.watch.look(page)
        return "ly_do=" not in answer.url

    # Officers

    def act(self, step, payload, agency, code, citizen):
        role, action = step.split(":")
        if role == "citizen":
            page, path = citizen, f"/ho-so/{code}"
        else:
            page, path = self.page(f"{ROLES[role]}.{agency}@demo.vn"), f"/can-bo/ho-so/{code}"
        page.goto(path)
        typist = Typist(self.watch, page)
        if not typist.has(f"/{code}/{action}"):
            return
        ticks = page.eval_on_selector_all(
            f"form[action$='/{action}'] input[name=muc]", "all => all.map(e => e.value)")
        values = {"muc": ticks[:2], "so_tien": ["10.000"]}
        status = typist.send(f"/{code}/{action}", payload, values, keep=DAYS)
        if status >= 400:
            # Something stands in a box that takes no such thing: the same act as its form is offered.
            page.goto(path)
            status = typist.send(f"/{code}/{action}", None, {**values, **DULL})
        if status < 400:
            self.done.add(action)

    def office(self, agency, code):
        for role in ("reception", "case", "head"):
            page = self.page(f"{ROLES[role]}.{agency}@demo.vn")
            self.watch.open(page, f"/can-bo/ho-so/{code}")
        slip = hrefs(page, r"/phieu-kiem-soat$") + hrefs(page, r"/ket-qua/xem-truoc")
        self.fetch(page.context, hrefs(page, rf"/can-bo/ho-so/{code}/(giay|tep)/"))
        for path in slip:
            self.watch.open(page, path)

    def elsewhere(self, payload):
        """Boxes that belong to no dossier, and words in addresses."""
        for login, path, action, values, extra in [
            ("tiepnhan.ubnd-tam-ky", "/can-bo/quay", "/can-bo/quay", {"thu_tuc": ["1.001612"]}, []),
            ("thuly.ubnd-tam-ky", "/can-bo/vang-mat", "/can-bo/vang-mat", {"tu": ["01/01/2099"], "den": ["02/01/2099"]}, []),
            ("lanhdao.ubnd-tam-ky", "/can-bo/mau-tin", "/can-bo/mau-tin", {"thu_tuc": [""]}, []),
            ("quantri.tinh", "/quan-tri/loi-nhan/consulted", "/loi-nhan/consulted", {"to": [""]}, [("viec", "xem")]),
            ("quantri.tinh", "/quan-tri/loi-nhan/consulted", "/loi-nhan/consulted", {"to": [""]}, []),
            ("quantri.tinh", "/quan-tri/tin-nhan", "/quan-tri/tin-nhan/thu", {}, []),
            ("congdan", "/lien-lac", "/lien-lac/moi", {}, []),
        ]:
            page = self.page(f"{login}@demo.vn")
            page.goto(path)
            typist = Typist(self.watch, page)
            typist.send(action, payload, values, extra)
            if action == "/can-bo/quay" and "/can-bo/quay/" in page.url:
                typist.send("/" + page.url.rsplit("/", 1)[1], payload, {}, [("_luu", "1")])
                self.watch.open(page, "/can-bo/quay")
        visitor = self.page(None)
        for path in ("/tra-cuu", "/dang-nhap", "/can-bo/dang-nhap"):
            visitor.goto(path)
            Typist(self.watch, visitor).send(path, payload[:2_000])
        quoted = urllib.parse.quote(payload[:1_500].encode("utf-8", "replace"))
        for path in ("/thu-tuc?q={}", "/verify?bn={}", "/dang-nhap?tiep={}", "/thu-tuc/{}", "/thu-tuc?co-quan={}&viec={}"):
            self.watch.open(visitor, path.replace("{}", quoted))
        officer = self.page("tiepnhan.ubnd-tam-ky@demo.vn")
        for path in ("/can-bo/tim?q={}", "/can-bo/hang-doi/tat-ca?tim={}", "/can-bo/so-theo-doi?tu={}&den={}",
                     "/can-bo/to-khai?ma={}", "/can-bo/ho-so/{}"):
            self.watch.open(officer, path.replace("{}", quoted))

    def lists(self):
        """What many dossiers stand in, for each role, and the files made of it."""
        for role in ROLES.values():
            page = self.page(f"{role}.ubnd-tam-ky@demo.vn")
            for path in ("moi", "cua-toi", "cho-cong-dan", "trinh-ky", "tat-ca"):
                self.watch.open(page, f"/can-bo/hang-doi/{path}")
            for path in ("tim?q=h", "tin-bao", "vang-mat", "so-theo-doi", "so-ket-qua", "so-quy", "so-bien-lai", "mau-tin",
                         "goi-dien", "tong-quan", "quay", "so-theo-doi/in", "so-ket-qua/in"):
                self.watch.open(page, f"/can-bo/{path}")
        head = self.page("lanhdao.ubnd-tam-ky@demo.vn")
        for book in ("so-theo-doi", "so-ket-qua", "so-bien-lai"):
            answer = self.watch.fetch(head.context, f"/can-bo/{book}/xlsx")
            self.fetched += 1
            self.workbook(book, answer.body())
        administrator = self.page("quantri.tinh@demo.vn")
        for path in ("/quan-tri", "/quan-tri/an-ninh", "/quan-tri/loi-nhan", "/quan-tri/tin-nhan", "/can-bo/tai-khoan",
                     "/can-bo/tong-quan", "/hop-thu-demo"):
            self.watch.open(administrator, path)

    def workbook(self, name, body):
        with zipfile.ZipFile(BytesIO(body)) as archive:
            sheets = [n for n in archive.namelist() if n.startswith("xl/worksheets/sheet")]
            if not sheets:
                self.watch.found.append(f"{name}: no sheet")
            for sheet in sheets:
                text = archive.read(sheet).decode("utf-8")
                if "<f>" in text or "<f " in text or "<hyperlink" in text:
                    self.watch.found.append(f"{name}: a formula or a link in a cell")

    def result(self, page, path):
        """A file, or a page where the agency gave words alone."""
        kind = page.context.request.get(path).headers.get("content-type", "")
        if kind.startswith("text/html"):
            self.watch.open(page, path)
        else:
            self.fetch(page.context, [path])

    def fetch(self, context, paths):
        for path in paths:
            self.fetched += 1
            self.watch.fetch(context, path)
