/// What is filed: the registration of a household business, about 25 fields, at one of two districts in turn.
enum HouseholdForm {
    static let slug = "dang-ky-thanh-lap-ho-kinh-doanh"
    static let agencies = ["ubnd-dien-ban", "ubnd-tam-ky"]
    /// The paper that must be sent, and the one that is declared not needed.
    static let paper = "giay_to_tuy_than"
    static let declined = "van_ban_uy_quyen"

    /// Every field of every section; the site takes from a posted section what belongs to it.
    static let fields: [(String, String)] =
        [
            ("ho_va_ten_chu_ho", "Trần Thị Mẫu Đo Tải"), ("gioi_tinh", "Nữ"), ("ngay_sinh", "18/01/1985"),
            ("quoc_tich", "Việt Nam"), ("so_cmnd_hoac_ho_chieu", "049185000123"), ("ngay_cap", "01/02/2015"),
            ("noi_cap", "Công an tỉnh Quảng Nam"), ("dien_thoai", "0905123456"),
            ("chu_the_thanh_lap", "Một cá nhân"), ("ten_ho_kinh_doanh", "Hộ kinh doanh Bình Minh Demo"),
            ("nganh_nghe_kinh_doanh.0.ten_nganh_nghe", "Quán cà phê"),
            ("nganh_nghe_kinh_doanh.0.ma_nganh_cap_4", "5630"),
            ("nganh_nghe_kinh_doanh.1.ten_nganh_nghe", "Bán lẻ sách, báo, tạp chí"),
            ("nganh_nghe_kinh_doanh.1.ma_nganh_cap_4", "4761"),
            ("von_kinh_doanh", "50.000.000"), ("so_luong_lao_dong_du_kien", "2"),
            ("cam_ket_khong_la_chu_ho_kinh", "true"),
        ] + address("noi_dang_ky_ho_khau_thuong_tru") + address("cho_o_hien_tai")
        + address("dia_diem_kinh_doanh_so_nha_duong")

    private static func address(_ name: String) -> [(String, String)] {
        [("\(name).street", "12 Hùng Vương"), ("\(name).unit", "20551")]
    }
}
