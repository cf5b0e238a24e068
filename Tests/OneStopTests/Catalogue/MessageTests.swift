import Foundation
import Kernel
import OneStop
import Testing

/// One mistake at a time in a small procedure, and what its author reads.
@Suite("What an author is told")
struct MessageTests {
    @Test("the small procedure is sound")
    func sound() {
        #expect(SmallProvince().load().faults.map { $0.text(.en) } == [])
    }

    @Test(
        "a mistake is told in both languages",
        arguments: [
            ("level: 3", "level: 5", "5 nằm ngoài khoảng 1–4", "5 is not within 1–4"),
            ("level: 3\n", "", "thiếu “level”", "\"level\" is missing"),
            ("min: 0, max: 9", "min: 9, max: 0", "min lớn hơn max", "min is larger than max"),
            ("choices: [Mới, Đổi]", "choices: [Mới]", "ít nhất hai lựa chọn", "at least two options"),
            ("agencies: [so-thu]", "agencies: []", "danh sách trống", "the list is empty"),
            ("days: 1}", "days: -1}", "days không thể là số âm", "never negative"),
            ("amount: 5000", "amount: 5000\n  none: true", "đúng một trong các khóa: none, amount", "exactly one of"),
            ("amount: 5000", "note: a\n  per: bang", "thiếu “amount”", "\"amount\" is missing"),
            ("  name: Giấy thử", "  name: Giấy thử\n  number: PH", "number phải có {n}", "must contain {n}"),
            ("unit: working_days}", "unit: working_days}\n  cutoff: 3pm", "giờ viết như 15:00", "looks like 15:00"),
            (
                "unit: working_days}",
                "unit: working_days}\n  windows: [{name: Đợt 1, opens: 2026-02-01, closes: 2026-01-01}]",
                "đóng trước khi mở", "closes before it opens"
            ),
            (
                "unit: working_days}",
                "unit: working_days}\n  windows: [{name: Đợt 1, opens: 1/2/2026, closes: 2026-03-01}]",
                "ngày viết như 2026-01-31", "looks like 2026-01-31"
            ),
            ("unit: working_days}", "unit: working_days}\n  basis: campain", "ý bạn là “campaign”", "did you mean"),
            (
                "original: 1}", "original: 1, when: so > 1, declared: Có không?}", "“when” hoặc “declared”",
                "either \"when\" or \"declared\""
            ),
            (
                "role: agency_head, days: 1}", "role: agency_head, days: 1, when: so > 1, officer: Khi cần}",
                "“when” hoặc “officer”", "either \"when\" or \"officer\""
            ),
            ("sector: Thử", "sector: Thử\nnational_code: abc", "mã quốc gia viết như", "a national code looks like"),
            (
                "papers:", "applicant_limits: [{text: a, field: ngay}]\npapers:",
                "đúng một trong các khóa: before, after",
                "exactly one of"
            ),
            ("original: 1}", "original: hai}", "cần một số nguyên", "expected a whole number"),
            ("required: true}", "required: yes}", "cần true hoặc false", "expected true or false"),
            ("channels: [online]", "channels: online", "cần danh sách", "expected a list"),
            ("fee:\n  amount: 5000", "fee: 5000", "cần các dòng “khóa: giá trị”", "expected a mapping"),
            ("summary: Để thử.", "summary: [a]", "cần một đoạn chữ", "expected a text"),
            (
                "summary: Để thử.", "summary: Để thử.\nzzzz: 1", "ở đây dùng được acceptance",
                "known here are acceptance"
            ),
            ("type: decimal}", "type: file}", "đưa ra ngoài bảng", "move it out of the table"),
        ])
    func told(part: String, by other: String, vietnamese: String, english: String) throws {
        let faults = try SmallProvince().replacing(part, by: other).load().faults
        #expect(faults.contains { $0.text(.vi).contains(vietnamese) }, "\(faults.map { $0.text(.vi) })")
        #expect(faults.contains { $0.text(.en).contains(english) }, "\(faults.map { $0.text(.en) })")
        #expect(faults.allSatisfy { $0.line > 0 && $0.column > 0 })
    }

    @Test(
        "steps out of order are told at the step",
        arguments: [
            ("kind: reception", "kind: review", StepsFault.receptionFirst, 34),
            ("kind: return", "kind: notify", .returnLast, 37),
            ("kind: issue", "kind: review", .issueMissing, 34),
            ("kind: approve", "kind: review", .approvalMissing, 36),
            ("kind: approve", "kind: issue", .issuedTwice, 36),
        ])
    func steps(part: String, by other: String, fault: StepsFault, line: Int) throws {
        let faults = try SmallProvince().replacing(part, by: other).load().faults
        #expect(faults.contains { $0.code == .steps(fault) && $0.line == line }, "\(faults.map { $0.text(.vi) })")
    }

    @Test(
        "an expression's mistake is told in both languages",
        arguments: [
            ("so = \"1\"", "chữ ở chỗ cần số", "a text where a number is needed"),
            ("sso > 1", "không có trường “sso”: ý bạn là “so”?", "no field \"sso\": did you mean \"so\"?"),
            (
                "loai = \"Moi\"", "“Moi” không phải lựa chọn của trường: ý bạn là “Mới”?",
                "is not an option of the field"
            ),
            ("so + 1", "điều kiện phải là đúng hoặc sai, đây là số", "a condition must be true or false"),
            ("count(so) > 1", "số ở chỗ cần danh sách", "a number where a list is needed"),
            ("bang > 1", "số ở chỗ cần danh sách dòng của bảng", "a number where a list of row is needed"),
        ])
    func expressions(condition: String, vietnamese: String, english: String) throws {
        let faults = try SmallProvince().replacing("original: 1}", by: "original: 1, when: '\(condition)'}").load()
            .faults
        #expect(faults.contains { $0.text(.vi).contains(vietnamese) }, "\(faults.map { $0.text(.vi) })")
        #expect(faults.contains { $0.text(.en).contains(english) }, "\(faults.map { $0.text(.en) })")
    }

    @Test(
        "what isn't YAML is told with what to do",
        arguments: [
            ("summary: Để thử: xem", "phải đặt trong ngoặc kép"), ("summary: \"Để thử", "chưa đóng"),
            ("\tsummary: x", "không dùng Tab"), ("summary: {vi: a", "thiếu dấu phẩy hoặc ngoặc đóng"),
            ("summary: \"a\" b", "sau ngoặc kép đóng"), ("summary: @a", "đặt chữ trong ngoặc kép"),
        ])
    func syntax(line: String, vietnamese: String) throws {
        let faults = try SmallProvince().replacing("summary: Để thử.", by: line).load().faults
        #expect(faults.contains { $0.text(.vi).contains(vietnamese) }, "\(faults.map { $0.text(.vi) })")
    }

    @Test("a line of the calendar that is wrong is told in words")
    func calendar() {
        let loaded = SmallProvince().with("date,kind,name\n2026-01-99,holiday,x\n", at: "calendar.csv").load()
        #expect(
            loaded.faults.map { $0.text(.vi) } == [
                "calendar.csv:2:1: lịch: “2026-01-99” không phải ngày như 2026-01-31"
            ])
    }
}
