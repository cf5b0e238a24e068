import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import OneStop
import TestKit
import Testing

@testable import Web

/// Receipts over HTTP: fetched by their applicant, checked by anybody, each fault told apart.
@Suite("Pages of receipts and of the public log")
struct ProofPagesTests {
    private static let now = Moment.at("18/01/2016 10:00")

    /// A dossier that is in the log, its receipt and its content as their applicant downloads them.
    private struct Filed {
        let code: DossierCode
        let receipt: String
        let content: String
        let key: SignerKey
    }

    private func filed(_ site: TestSite) async throws -> Filed {
        let key = TestOffice.logKey()
        let sequencer = try await site.test.sequencer(key)
        let code = try await site.test.file()
        for seed in 2...4 { _ = try await site.test.file(seed: UInt64(seed)) }
        try await sequencer.round(at: Self.now)
        let owner = try await site.visit(site.test.people.citizens[0].login)
        let receipt = try await site.get("/ho-so/\(code.text)/bang-chung/1", cookie: owner.cookie)
        let content = try await site.get("/ho-so/\(code.text)/bang-chung/1/noi-dung", cookie: owner.cookie)
        #expect(receipt.status == .ok && content.status == .ok)
        return Filed(code: code, receipt: String(buffer: receipt.body), content: String(buffer: content.body), key: key)
    }

    private func check(
        _ site: TestSite, _ receipt: String, content: String? = nil
    ) async throws -> (status: HTTPResponse.Status, text: String) {
        let page = try await site.get("/verify")
        let cookie = try #require(page.headers[.setCookie]?.split(separator: ";").first.map(String.init))
        let csrf = String(cookie.split(separator: "=", maxSplits: 1)[1])
        var body = "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n\(csrf)\r\n"
        for (name, text) in [("bien_nhan", receipt), ("noi_dung", content ?? "")] where !text.isEmpty {
            body += "--b\r\nContent-Disposition: form-data; name=\"\(name)\"; filename=\"f\"\r\n\r\n\(text)\r\n"
        }
        body += "--b--\r\n"
        let answer = try await site.client.execute(
            uri: "/verify", method: .post,
            headers: [.cookie: cookie, .contentType: "multipart/form-data; boundary=b"], body: ByteBuffer(string: body))
        return (answer.status, String(buffer: answer.body))
    }

    @Test("whoever holds receipt and content sees what was filed, when and where, and that it is unchanged")
    func confirmed() async throws {
        try await TestSite.open { site in
            let filed = try await filed(site)
            let alone = try await check(site, filed.receipt)
            #expect(alone.status == .ok && alone.text.contains("Sổ công khai có ghi việc này"))
            #expect(alone.text.contains("thì CHƯA được kiểm tra") && alone.text.contains(filed.code.text))
            let both = try await check(site, filed.receipt, content: filed.content)
            #expect(both.status == .ok && both.text.contains("từng chữ một") && both.text.contains(filed.code.text))
            let other = try await check(site, filed.receipt, content: filed.content.replacing("1", with: "2"))
            #expect(other.status == .unprocessableContent && other.text.contains("KHÔNG phải là nội dung đã ghi"))
        }
    }

    @Test("what was cut, changed, swapped, re-ordered, extended or made elsewhere is told apart")
    func faults() async throws {
        try await TestSite.open { site in
            let filed = try await filed(site)
            let lines = filed.receipt.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            func changed(_ edit: (inout [String]) -> Void) -> String {
                var lines = lines
                edit(&lines)
                return lines.joined(separator: "\n")
            }
            let stranger = TestOffice.logKey()
            let elsewhere = TestOffice.logKey("other.example.vn/log")
            let signed = lines[(lines.count - 6)..<(lines.count - 3)].map { $0 + "\n" }.joined()
            let foreign = signed.replacing("dvc.example.vn/log", with: "other.example.vn/log")
            let many = (0..<17).map { _ in lines[lines.count - 2] }
            let cases: [(String, String)] = [
                (String(filed.receipt.dropLast(20)), "bị cắt"),
                ("x" + filed.receipt, "không bắt đầu như"),
                (changed { $0.swapAt(3, 4) }, "không đưa tới gốc đã ký"),
                (changed { $0.insert($0[3], at: 3) }, "không đưa tới gốc đã ký"),
                (changed { $0[3] = "?" }, "dòng 4"),
                (changed { $0.removeAll { $0.hasPrefix("extra ") } }, "không kèm dòng đã ghi"),
                (changed { $0[$0.count - 5] = "9" }, "không khớp"),
                (changed { $0.insert(contentsOf: many, at: $0.count - 1) }, "quá nhiều chữ ký"),
                ("%PDF-1.4 without one", "không kèm biên nhận"),
                (
                    changed { $0[$0.count - 2] = (try? stranger.sign(signed, at: Self.now).line) ?? "" },
                    "người khác đã ký"
                ),
                (
                    changed {
                        $0[$0.count - 6] = "other.example.vn/log"
                        $0[$0.count - 2] = (try? elsewhere.sign(foreign, at: Self.now).line) ?? ""
                    }, "của một sổ khác"
                ),
            ]
            for (text, words) in cases {
                let answer = try await check(site, text)
                #expect(answer.status == .unprocessableContent)
                #expect(answer.text.contains(words), "\(words)")
                #expect(answer.text.contains("Không xác nhận được"))
            }
            let nothing = try await check(site, "")
            #expect(nothing.status == .unprocessableContent && nothing.text.contains("Bạn chưa chọn tệp"))
        }
    }

    @Test("the log is served as others read it, and holds nothing of a person")
    func served() async throws {
        try await TestSite.open { site in
            #expect(try await site.get("/log/checkpoint").status == .notFound)
            let filed = try await filed(site)
            let checkpoint = try await site.get("/log/checkpoint")
            let note = try SignedNote(parsing: Array(checkpoint.body.readableBytesView))
            #expect(try note.endorsements(by: [filed.key.verifier]).count == 1)
            #expect(try #require(Checkpoint(note.text)).head.size == 4)
            #expect(String(buffer: try await site.get("/log/keys").body) == filed.key.verifier.text + "\n")
            let hashes = try await site.get("/log/tile/0/000.p/4")
            #expect(hashes.body.readableBytes == 4 * 32)
            let narrower = try await site.get("/log/tile/0/000.p/3")
            #expect(narrower.body.readableBytesView.elementsEqual(hashes.body.readableBytesView.prefix(96)))
            let entries = try await site.get("/log/tile/entries/000.p/4")
            let bundle = try #require(EntryBundle(bytes: Array(entries.body.readableBytesView)))
            #expect(
                TreeEdge.ofNothing.appending(bundle.entries.map(TreeHash.leaf)).edge.head.root
                    == Checkpoint(note.text)?.head.root)
            for entry in bundle.entries {
                #expect(!String(decoding: entry, as: UTF8.self).contains("Huỳnh"))
                #expect(!String(decoding: entry, as: UTF8.self).contains(filed.code.text))
            }
            for path in ["0/000", "0/000.p/5", "1/000.p/1", "0/0", "entries/000.p/0", "x", "0/000.p/4/.."] {
                #expect(try await site.get("/log/tile/" + path).status == .notFound, "\(path)")
            }
        }
    }

    @Test("only its applicant fetches a receipt, and only of what concerns the applicant")
    func owners() async throws {
        try await TestSite.open { site in
            let filed = try await filed(site)
            let owner = try await site.visit(site.test.people.citizens[0].login)
            let stranger = try await site.visit(site.test.people.citizens[1].login)
            for path in ["bang-chung", "bang-chung/1", "bang-chung/1/noi-dung"] {
                let address = "/ho-so/\(filed.code.text)/\(path)"
                #expect(try await site.get(address, cookie: stranger.cookie).status == .notFound)
                #expect(try await site.get(address, cookie: owner.cookie).status == .ok)
            }
            try await site.test.dossiers.act(
                .note("nội bộ"), on: filed.code, by: site.test.officer(.reception), at: Self.now)
            for number in ["2", "0", "x", "99"] {
                let path = "/ho-so/\(filed.code.text)/bang-chung/\(number)/noi-dung"
                let answer = try await site.get(path, cookie: owner.cookie)
                #expect(answer.status == .notFound)
            }
            let page = try await site.get("/ho-so/\(filed.code.text)/bien-nhan", cookie: owner.cookie)
            #expect(String(buffer: page.body).contains("/bang-chung/1"))
        }
    }

    @Test("a filing that the log doesn't have yet says so, and nothing is filed twice")
    func waiting() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            let owner = try await site.visit(site.test.people.citizens[0].login)
            let page = try await site.get("/ho-so/\(code.text)/bien-nhan", cookie: owner.cookie)
            #expect(String(buffer: page.body).contains("đang được ghi vào sổ công khai"))
            let receipt = try await site.get("/ho-so/\(code.text)/bang-chung/1", cookie: owner.cookie)
            #expect(receipt.status == .seeOther)
        }
    }

    @Test("the code of a paper, typed or scanned, says what it stands for; a wrong one says what is wrong with it")
    func short() async throws {
        try await TestSite.open { site in
            let filed = try await filed(site)
            let id = try #require(try await site.test.dossiers.find(filed.code)).dossier.id.text
            let short = try #require(try await site.test.office.ledger.short(of: id, number: 1)).text
            for typed in [short, short.lowercased(), "http://localhost/tra-cuu?ma=\(filed.code.text)&bn=\(short)"] {
                let escaped = typed.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
                let page = try await site.get("/verify?bn=\(escaped)")
                let text = String(buffer: page.body)
                #expect(page.status == .ok && text.contains("Sổ công khai có mã này"), "\(typed)")
                #expect(text.contains(filed.code.text) && text.contains("18/01/2016, 09:15"))
                #expect(!text.contains("Huỳnh"), "nothing of a person")
                #expect(text.contains("CHƯA được kiểm tra"), "what was not checked")
                #expect(text.contains("hãy gọi 0"), "whom to ask")
                #expect(!text.contains("Thời gian nhận hồ sơ"), "only where it is the slip's code")
            }
            let scanned = String(buffer: try await site.get("/tra-cuu?ma=\(filed.code.text)&bn=\(short)").body)
            #expect(scanned.contains("Sổ công khai có mã này") && scanned.contains(filed.code.text))
            let letters = short.drop { $0 != "-" }
            for (wrong, words) in [
                ("abc", "không phải là mã"), ("99\(letters)", "chưa có dòng"), ("0-00000-00000", "không khớp với dòng"),
            ] {
                let page = try await site.get("/verify?bn=\(wrong)")
                #expect(page.status == .unprocessableContent && String(buffer: page.body).contains(words), "\(wrong)")
            }
            #expect(
                !String(buffer: try await site.get("/tra-cuu?ma=\(filed.code.text)&bn=0-00000-00000").body).contains(
                    "có ghi việc này"))
        }
    }

    @Test("its applicant sees what the signatures of the dossier's files say")
    func signatures() async throws {
        try await TestSite.open(isSealing: true) { site in
            let filed = try await filed(site)
            let owner = try await site.visit(site.test.people.citizens[0].login)
            let page = String(
                buffer: try await site.get("/ho-so/\(filed.code.text)/bang-chung", cookie: owner.cookie).body)
            #expect(page.contains("Chữ ký số trong các tệp") && page.contains("Tệp không có chữ ký số"))
        }
    }
}
