import Foundation
import Kernel

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
    /// A time of day, "07:30".
    case time
    /// A year, a month of a year, or a day: "2015", "03/2015", "12/03/2015".
    case partialDate
    /// Shown, never typed.
    case computed(Computation)
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
