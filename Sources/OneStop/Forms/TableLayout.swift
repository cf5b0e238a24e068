import Foundation
package import Kernel

/// The columns of a table and how many rows it takes.
package struct TableLayout: Sendable, Hashable {
    package let columns: [Field]
    package let minRows: Int
    package let maxRows: Int
    /// What one row is called ("xe"), for buttons and messages.
    package let rowName: LocalText

    /// Long lists come as a file.
    package let isBulk: Bool

    package init(columns: [Field], minRows: Int, maxRows: Int, rowName: LocalText, isBulk: Bool = false) {
        self.isBulk = isBulk
        self.columns = columns
        self.minRows = minRows
        self.maxRows = maxRows
        self.rowName = rowName
    }
}
