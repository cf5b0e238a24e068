package import Foundation
package import Kernel

/// What kind of answer a field takes, with the limits of that kind.
package enum FieldKind: Sendable, Hashable {
    /// One line, at most `max` characters (Unicode scalars after normalisation).
    case text(max: Int)
    /// Several lines, at most `max` characters.
    case longText(max: Int)
    case wholeNumber(ClosedLimits)
    case decimal(ClosedLimits)
    /// Whole Vietnamese đồng.
    case money(ClosedLimits)
    case date
    case choice(ChoiceList)
    case yesNo
    case table(TableLayout)
    case address
    case personID
    case taxCode
    case phone
    case email
    case file
}

/// Smallest and largest number accepted, both included; `nil` where there is no limit.
package struct ClosedLimits: Sendable, Hashable {
    package let min: Decimal?
    package let max: Decimal?

    package init(min: Decimal? = nil, max: Decimal? = nil) {
        self.min = min
        self.max = max
    }
}

/// The options of a choice, kept by their Vietnamese wording.
package struct ChoiceList: Sendable, Hashable {
    package let options: [LocalText]
    /// Several may be picked.
    package let isMultiple: Bool
    /// The applicant may write an option of their own.
    package let allowsOther: Bool

    package init(options: [LocalText], isMultiple: Bool = false, allowsOther: Bool = false) {
        self.options = options
        self.isMultiple = isMultiple
        self.allowsOther = allowsOther
    }
}

/// The columns of a table and how many rows it takes.
package struct TableLayout: Sendable, Hashable {
    package let columns: [Field]
    package let minRows: Int
    package let maxRows: Int
    /// What one row is called ("xe"), for buttons and messages.
    package let rowName: LocalText

    package init(columns: [Field], minRows: Int, maxRows: Int, rowName: LocalText) {
        self.columns = columns
        self.minRows = minRows
        self.maxRows = maxRows
        self.rowName = rowName
    }
}
