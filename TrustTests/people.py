"""People at a demo server: they sign in, file, and fetch what is theirs."""

import http.cookiejar
import re
import urllib.parse
import urllib.request
import uuid

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Size 4/Root 1 0 R>>\n%%EOF\n"
FORM = "dang-ky-thanh-lap-ho-kinh-doanh"
FIELDS = {
    "ho_va_ten_chu_ho": "Trần Thị Mẫu Đo Tải", "gioi_tinh": "Nữ", "ngay_sinh": "18/01/1985", "quoc_tich": "Việt Nam",
    "so_cmnd_hoac_ho_chieu": "049185000123", "ngay_cap": "01/02/2015", "noi_cap": "Công an tỉnh Quảng Nam",
    "dien_thoai": "0905123456", "chu_the_thanh_lap": "Một cá nhân", "ten_ho_kinh_doanh": "Hộ kinh doanh Bình Minh Demo",
    "nganh_nghe_kinh_doanh.0.ten_nganh_nghe": "Quán cà phê", "nganh_nghe_kinh_doanh.0.ma_nganh_cap_4": "5630",
    "von_kinh_doanh": "50.000.000", "so_luong_lao_dong_du_kien": "2", "cam_ket_khong_la_chu_ho_kinh": "true",
} | {
    f"{name}.{part}": value
    for name in ("noi_dang_ky_ho_khau_thuong_tru", "cho_o_hien_tai", "dia_diem_kinh_doanh_so_nha_duong")
    for part, value in (("street", "12 Hùng Vương"), ("unit", "20551"))
}


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


class Citizen:
    """Somebody signed in."""

    def __init__(self, base, login):
        self.base = base
        cookies = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.opener = urllib.request.build_opener(cookies)
        self.bare = urllib.request.build_opener(cookies, NoRedirect())
        self.token = self.read_token("/dang-nhap")
        self.post("/dang-nhap", {"login": login, "password": "motcua-demo"})
        self.token = self.read_token("/ho-so")

    def read_token(self, path):
        return re.search(r'name="_csrf" value="([^"]+)"', self.get(path).decode())[1]

    def get(self, path):
        with self.opener.open(self.base + path, timeout=60) as answer:
            return answer.read()

    def follow(self, path, body=None, kind=None):
        """Where the answer, a redirect, leads."""
        request = urllib.request.Request(self.base + path, body, {"Content-Type": kind} if kind else {})
        try:
            answer = self.bare.open(request, timeout=60)
            raise AssertionError(f"{path}: {answer.status}")
        except urllib.error.HTTPError as error:
            assert error.code == 303, f"{path}: {error.code}"
            return error.headers["Location"]

    def post(self, path, form):
        return self.follow(path, urllib.parse.urlencode({"_csrf": self.token, **form}).encode())

    def upload(self, path, name, content):
        edge = uuid.uuid4().hex
        body = (f'--{edge}\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\n{self.token}\r\n'
                f'--{edge}\r\nContent-Disposition: form-data; name="{name}"; filename="giay-to.pdf"\r\n\r\n').encode()
        body += content + f"\r\n--{edge}--\r\n".encode()
        return self.follow(path, body, f"multipart/form-data; boundary={edge}")

    def file(self):
        """Files a dossier as a browser does; answers its code."""
        place = self.follow(self.post(f"/nop/{FORM}", {"co_quan": "ubnd-tam-ky"}))
        while "/phan/" in place:
            place = self.post(place, FIELDS)
        self.upload(place, "giay_to.giay_to_tuy_than", PDF)
        self.post(f"{place}/can", {"paper": "van_ban_uy_quyen", "needed": "false"})
        check = self.post(f"{place}/xong", {})
        return self.post(check, {"dong_y": "1"}).split("/")[2]

    def codes(self):
        """Codes of the dossiers on the person's list."""
        return list(dict.fromkeys(re.findall(r'href="/ho-so/(H[0-9A-Z.-]+)"', self.get("/ho-so").decode())))


def logins(base):
    """Of all citizens that the demo lists."""
    with urllib.request.urlopen(base + "/dang-nhap") as answer:
        return list(dict.fromkeys(re.findall(r"[a-z0-9.]+@demo\.vn", answer.read().decode())))
