import Foundation
import Kernel
import OneStop
import TestKit
import Testing

@Suite("Search over the province's procedures")
struct SearchTests {
    private let index: ProcedureIndex

    init() throws {
        index = try #require(Self.index)
    }

    private static let index = TestOffice.province.catalogue.map(ProcedureIndex.init)

    /// What was typed, and the procedures of which one must be found within the first so many.
    struct Wish: Sendable, CustomTestStringConvertible {
        let typed: String
        let wanted: [String]
        let within: Int

        init(_ typed: String, _ wanted: String..., within: Int = 1) {
            (self.typed, self.wanted, self.within) = (typed, wanted, within)
        }

        var testDescription: String { typed }
    }

    static let wishes = [
        Wish("giấy phép xe tập lái", "cap-giay-phep-xe-tap-lai"),
        Wish("bang lai tap", "cap-giay-phep-xe-tap-lai"),
        Wish("giay phep xe tap lai", "cap-giay-phep-xe-tap-lai"),
        Wish("mo quan ca phe", "dang-ky-thanh-lap-ho-kinh-doanh"),
        Wish("ho kinh doanh", "dang-ky-thanh-lap-ho-kinh-doanh"),
        Wish("hô kinh danh", "dang-ky-thanh-lap-ho-kinh-doanh", within: 3),
        Wish("phu hieu", "cap-phu-hieu-xe-o-to-kinh-doanh-van-tai"),
        Wish("so do", "cap-gcn-quyen-su-dung-dat-lan-dau-to-chuc"),
        Wish(
            "khoan gieng", "cap-giay-phep-hanh-nghe-khoan-nuoc-duoi-dat", "cap-giay-phep-tham-do-nuoc-duoi-dat"),
        Wish("nuoc ngam", "cap-giay-phep-khai-thac-nuoc-duoi-dat"),
        Wish("cat soi", "cap-giay-phep-khai-thac-khoang-san"),
        Wish("bang khen", "tang-bang-khen-chu-tich-ubnd-tinh"),
        Wish("huan chuong", "trinh-tang-huan-chuong-lao-dong"),
        Wish("chua lam le", "chap-thuan-cuoc-le-ngoai-co-so-ton-giao-nhieu-huyen"),
        Wish("thi cong chuc", "thi-tuyen-cong-chuc"),
        Wish("luu tru khach san", "thong-bao-luu-tru"),
        Wish("nguoi nuoc ngoai tam tru", "khai-bao-tam-tru-nguoi-nuoc-ngoai"),
        Wish("xe di lao", "cap-gplv-viet-lao-thuong-mai", "cap-gplv-viet-lao-phi-thuong-mai"),
        Wish("x quang", "cap-giay-phep-su-dung-thiet-bi-x-quang"),
        Wish("nhan hieu", "huong-dan-dang-ky-bao-ho-so-huu-cong-nghiep"),
        Wish("de tai khoa hoc", "de-xuat-dang-ky-nhiem-vu-khcn-cap-tinh"),
        Wish("mat giay dang ky kinh doanh", "cap-lai-gcn-dang-ky-ho-kinh-doanh"),
        Wish("the chap dat", "dang-ky-the-chap-quyen-su-dung-dat"),
        Wish("xa thai", "cap-giay-phep-xa-nuoc-thai-vao-nguon-nuoc"),
        Wish("danh gia tac dong moi truong", "tham-dinh-phe-duyet-bao-cao-dtm"),
        // Slips, forgotten blanks, other words, more words than any procedure has.
        Wish("phuhieu", "cap-phu-hieu-xe-o-to-kinh-doanh-van-tai"),
        Wish("phu heiu xe tai", "cap-phu-hieu-xe-o-to-kinh-doanh-van-tai", within: 2),
        Wish("thuyen chuyne cong tac", "tiep-nhan-thuyen-chuyen-cbccvc"),
        Wish("tôi muốn mở quán cà phê ở Tam Kỳ", "dang-ky-thanh-lap-ho-kinh-doanh"),
        Wish("cam co so do", "dang-ky-the-chap-quyen-su-dung-dat", within: 3),
        Wish("dtm", "tham-dinh-phe-duyet-bao-cao-dtm"),
        Wish("khách Tây thuê nhà", "khai-bao-tam-tru-nguoi-nuoc-ngoai"),
        Wish("business registration", "dang-ky-thanh-lap-ho-kinh-doanh", within: 3),
        Wish("mẹ liệt sĩ", "xet-trinh-ba-me-viet-nam-anh-hung"),
        Wish("tang luong", "nang-bac-luong-truoc-thoi-han"),
        Wish("tnxp", "xet-tang-huy-chuong-thanh-nien-xung-phong-ve-vang"),
    ]

    @Test("what a citizen types finds the right procedure first", arguments: wishes)
    func finds(wish: Wish) {
        let found = index.search(wish.typed)
        #expect(!Set(found.prefix(wish.within)).isDisjoint(with: wish.wanted), "\(found.prefix(6)) of \(found.count)")
    }

    @Test("every procedure is found first by its own name, with and without marks")
    func names() throws {
        for procedure in try #require(TestOffice.province.catalogue).procedures {
            for typed in [procedure.name.vi, Folding.fold(procedure.name.vi)] {
                #expect(index.search(typed).first == procedure.slug, "\(typed)")
            }
        }
    }

    @Test("a search is narrowed to an agency and a life event")
    func narrowed() throws {
        let catalogue = try #require(TestOffice.province.catalogue)
        let found = index.search("giay phep", agency: "so-gtvt", lifeEvent: "cross_border")
        #expect(!found.isEmpty)
        for slug in found {
            let procedure = try #require(catalogue.procedure(slug))
            #expect(procedure.agencies == ["so-gtvt"] && procedure.lifeEvent == "cross_border")
        }
        #expect(index.search("", agency: "so-gtvt").count == catalogue.procedures.count { $0.agencies == ["so-gtvt"] })
    }

    @Test("nonsense finds nothing, however long", arguments: ["zzzz qqqq", "????", "xyzzy", "!"])
    func nothing(typed: String) {
        #expect(index.search(typed).isEmpty || typed.allSatisfy { !$0.isLetter })
        #expect(index.search(String(repeating: "zq", count: 50_000)).isEmpty)
    }
}
