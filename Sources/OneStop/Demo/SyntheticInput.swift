import Foundation
package import Kernel

/// Answers that a form accepts, made up from its declaration; every name is marked as a demo's.
package struct SyntheticInput {
    package private(set) var input = FormInput()
    private var random: SeededRandom
    private let units: [CommuneUnit]
    private let today: CivilDay

    /// Fills the whole form, conditional fields included: what is not shown is dropped when the form is read.
    package init(for form: Form, units: [CommuneUnit], today: CivilDay, seed: UInt64) {
        self.random = SeededRandom(seed: seed)
        self.units = units
        self.today = today
        for field in form.fields { fill(field, as: field.id) }
    }

    private mutating func fill(_ field: Field, as name: String) {
        switch field.kind {
        case .text(let max): input[name] = String(text(for: field).prefix(max))
        case .longText(let max): input[name] = String("Nội dung demo: \(field.label.vi)".prefix(max))
        case .wholeNumber(let limits), .decimal(let limits):
            let isYear = Folding.fold(field.label.vi).hasPrefix("nam ")
            input[name] = isYear ? year(of: field) : number(within: limits, typical: 1...40)
        case .money(let limits): input[name] = number(within: limits, typical: 10_000_000...900_000_000)
        case .date: input[name] = day(for: field).vietnamese
        case .choice(let list): choose(from: list, as: name)
        case .yesNo: input[name] = Bool.random(using: &random) ? "true" : "false"
        case .table(let layout): fillRows(of: layout, as: name)
        case .address: fillAddress(name)
        case .personID: input[name] = "049" + String(Int.random(in: 0...1, using: &random)) + digits(8)
        case .taxCode: input[name] = "4000100139"
        case .phone: input[name] = "0905" + digits(6)
        case .email: input[name] = "demo\(digits(4))@example.vn"
        case .time: input[name] = "08:30"
        case .partialDate: input[name] = "03/2015"
        case .file, .computed: break
        }
    }

    private mutating func text(for field: Field) -> String {
        if let example = field.example, !example.isEmpty { return example }
        let label = Folding.fold(field.label.vi)
        func speaks(of words: String...) -> Bool { words.contains { label.contains($0) } }
        if speaks(of: "bien kiem soat", "bien so", "bien dang ky") { return "92B-0\(digits(2)).\(digits(2))" }
        if speaks(of: "ten ho kinh doanh") { return "Hộ kinh doanh Demo \(digits(3))" }
        if speaks(of: "ho ten", "ho va ten", "nguoi", "chu ho", "ca nhan") { return DemoNames.person(using: &random) }
        if speaks(of: "don vi", "to chuc", "co so", "doanh nghiep", "cong ty", "ten day du", "ten ben", "chu don") {
            return "Công ty TNHH Demo \(digits(3))"
        }
        if label.contains("so ") { return "\(digits(3))/2015/DEMO" }
        return "Demo \(digits(3))"
    }

    private mutating func number(within limits: ClosedLimits, typical: ClosedRange<Int>) -> String {
        let low = limits.min.map { Int(NSDecimalNumber(decimal: $0).doubleValue.rounded(.up)) } ?? typical.lowerBound
        let high = limits.max.map { NSDecimalNumber(decimal: $0).intValue } ?? Swift.max(low, typical.upperBound)
        return String(Int.random(in: low...Swift.max(low, high), using: &random))
    }

    private mutating func year(of field: Field) -> String {
        let isBirth = Folding.fold(field.label.vi).contains("sinh")
        return String(Int.random(in: isBirth ? 1960...1995 : 2006...2015, using: &random))
    }

    private mutating func day(for field: Field) -> CivilDay {
        let label = Folding.fold(field.label.vi)
        if label.contains("sinh") { return today.adding(days: -Int.random(in: 9_000...20_000, using: &random)) }
        if label.contains("han") || label.contains("du kien") || label.contains("den ngay") {
            return today.adding(days: Int.random(in: 30...400, using: &random))
        }
        return today.adding(days: -Int.random(in: 10...900, using: &random))
    }

    private mutating func choose(from list: ChoiceList, as name: String) {
        guard let first = list.options.randomElement(using: &random) else { return }
        input.values[name] = [first.vi]
    }

    private mutating func fillRows(of layout: TableLayout, as name: String) {
        let count = Swift.max(layout.minRows, Swift.min(layout.maxRows, Int.random(in: 1...4, using: &random)))
        for row in 0..<count {
            for column in layout.columns { fill(column, as: "\(name).\(row).\(column.id)") }
        }
    }

    private mutating func fillAddress(_ name: String) {
        input["\(name).street"] = "\(Int.random(in: 1...200, using: &random)) Hùng Vương"
        input["\(name).unit"] = units.randomElement(using: &random)?.code ?? ""
    }

    private mutating func digits(_ count: Int) -> String {
        (0..<count).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
    }
}
