package import Kernel

/// What kind of value an expression has.
package indirect enum FeelType: Sendable, Hashable {
    case number, bool, date
    /// Text; one of these options where it answers a choice.
    case text(options: [String]?)
    case list(FeelType)
    case row([String: FeelType])
    /// Null, or not known.
    case any

    static let text = FeelType.text(options: nil)

    /// Values of both kinds can be compared.
    func isLike(_ other: FeelType) -> Bool {
        switch (self, other) {
        case (.any, _), (_, .any), (.number, .number), (.bool, .bool), (.date, .date), (.text, .text), (.row, .row):
            true
        case (.list(let a), .list(let b)): a.isLike(b)
        default: false
        }
    }

    /// As a message names it.
    package var words: LocalText {
        switch self {
        case .number: LocalText(vi: "số", en: "number")
        case .bool: LocalText(vi: "đúng/sai", en: "boolean")
        case .date: LocalText(vi: "ngày", en: "date")
        case .text: LocalText(vi: "chữ", en: "text")
        case .list(.any): LocalText(vi: "danh sách", en: "list")
        case .list(let item): LocalText(vi: "danh sách \(item.words.vi)", en: "list of \(item.words.text(.en))")
        case .row: LocalText(vi: "dòng của bảng", en: "row")
        case .any: LocalText(vi: "giá trị bất kỳ", en: "anything")
        }
    }
}

/// The names that an expression may use, with their kinds.
package struct FeelScope: Sendable {
    private var types: [String: FeelType]

    package init(_ types: [String: FeelType] = [:]) {
        self.types = types
    }

    subscript(_ name: String) -> FeelType? { types[name] }

    var names: [String] { types.keys.sorted() }

    func binding(_ name: String, to type: FeelType) -> FeelScope {
        var bound = self
        bound.types[name] = type
        return bound
    }

    /// The same with a row's columns in front.
    package func entering(row: [String: FeelType]) -> FeelScope {
        var entered = self
        entered.types.merge(row) { _, column in column }
        return entered
    }
}
