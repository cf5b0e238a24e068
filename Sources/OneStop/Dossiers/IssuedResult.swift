import Foundation
package import Kernel

/// The result with its own number in the agency's register.
package struct IssuedResult: Sendable, Hashable, Codable {
    package let step: String
    package let number: String
    package let day: CivilDay
    /// The text of the result where it was generated.
    package let text: String?
    package let file: FileReference?
    package let next: String
    /// The outcome of each row, where rows get results of their own; `nil` where there is one result.
    package let rows: [RowOutcome]?

    package init(
        step: String, number: String, day: CivilDay, text: String?, file: FileReference?, next: String,
        rows: [RowOutcome]? = nil
    ) {
        self.rows = rows
        self.step = step
        self.number = number
        self.day = day
        self.text = text
        self.file = file
        self.next = next
    }
}
