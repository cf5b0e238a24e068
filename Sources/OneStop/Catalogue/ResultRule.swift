package import Kernel

/// What comes out of a procedure.
package struct ResultRule: Sendable, Hashable {
    package let name: LocalText
    /// The table whose rows each get a result of their own; `nil` for one per dossier.
    package let perRowOf: String?
    /// Rows may be refused one by one.
    package let allowsPartial: Bool
    /// "{n}/PH-SGTVT": `{n}` is the serial in the agency's register of the year, `{year}` the year.
    package let numberPattern: String
    /// How long it holds; `nil` where nothing is said.
    package let validity: Validity?
    /// The register of deliverables that it enters; `nil` for the agency's general one.
    package let register: String?
    /// The earlier result named in a renewal ends when this one is issued.
    package let replaces: Bool
    package let note: LocalText?
    /// The paper that MotCua makes of it; `nil` where the clerk brings a file.
    package let paper: ResultPaper?

    package enum Validity: Sendable, Hashable {
        case lasting(TimeLimit)
        case years(Int)
        /// To the day named in that field.
        case until(field: String)
        /// Only in words.
        case told(LocalText)
    }

    package init(
        name: LocalText, perRowOf: String? = nil, allowsPartial: Bool = false, numberPattern: String,
        validity: Validity? = nil, register: String? = nil, replaces: Bool = false, note: LocalText? = nil,
        paper: ResultPaper? = nil
    ) {
        self.paper = paper
        self.name = name
        self.perRowOf = perRowOf
        self.allowsPartial = allowsPartial
        self.numberPattern = numberPattern
        self.validity = validity
        self.register = register
        self.replaces = replaces
        self.note = note
    }
}

extension ResultRule {
    /// The last day on which a result issued on that day holds; `nil` where it has no end that the answers tell.
    package func expiry(issued day: CivilDay, answers: Answers) -> CivilDay? {
        switch validity {
        case .lasting(let limit):
            limit.unit == .months ? day.adding(months: limit.value) : day.adding(days: limit.value)
        case .years(let years): day.adding(months: 12 * years)
        case .until(let field):
            if case .date(let end) = answers[field] { end } else { nil }
        case .told, nil: nil
        }
    }
}
