import Documents
import Kernel

/// How fields share a line of a paper form.
enum FieldLines {
    /// Longest label beside which another field has room, characters.
    static let shortLabel = 24
    /// Most columns of a table that can be written in on a page; rows of wider ones stand below each other, as lines.
    static let mostColumns = 9

    /// "Thiết bị 2", above the lines of one row.
    static func rowTitle(_ layout: TableLayout, _ number: Int) -> Block {
        let name = layout.rowName.vi.prefix(1).uppercased() + layout.rowName.vi.dropFirst()
        return .paragraph(Paragraph(.bold("\(name) \(number)"), gap: 7, keepsWithNext: true))
    }

    /// The fields in order, two short neighbours on one line.
    static func pairing(_ fields: [Field], isShort: (Field) -> Bool) -> [[Field]] {
        var lines: [[Field]] = []
        for field in fields {
            if isShort(field), let last = lines.last, last.count == 1, isShort(last[0]) {
                lines[lines.count - 1].append(field)
            } else {
                lines.append([field])
            }
        }
        return lines
    }
}

extension FieldKind {
    /// Answered in a few characters.
    var isShort: Bool {
        switch self {
        case .date, .time, .partialDate, .wholeNumber, .decimal, .money, .personID, .taxCode, .phone, .email: true
        case .text(let max): max <= 50
        default: false
        }
    }

    /// Set to the right in tables.
    var isAmount: Bool {
        switch self {
        case .money, .decimal, .wholeNumber: true
        default: false
        }
    }

    /// What an answer looks like, for the width of a blank column.
    func sample(_ example: String?) -> String {
        switch self {
        case .date, .partialDate: "18/01/2016"
        case .money: "1.250.000.000"
        case .personID: "049012345678"
        case .phone: "0905123456"
        case .taxCode: "4000100139"
        case .address: "Thôn Phú Bình, xã Đại Thạnh, huyện Đại Lộc"
        case .longText: "Nội dung viết dài hơn một dòng của bảng"
        case .choice(let list): list.options.map(\.vi).max { $0.count < $1.count } ?? ""
        case .text: example ?? "Nguyễn Thị Thu Hà"
        default: example ?? ""
        }
    }

    var isMoney: Bool {
        if case .money = self { return true }
        return false
    }

    var isComputed: Bool {
        if case .computed = self { return true }
        return false
    }
}
