package import Foundation
import Kernel
import Storage

/// One publication as the list of versions shows it.
package struct PublicationEntry: Sendable, Hashable {
    package let number: Int
    package let at: Date
    /// Name of who published; `nil` for the command line.
    package let by: String?
    package let note: String
    /// How many procedures it put in force.
    package let procedures: Int

    init(row: Row) throws {
        number = try row.get("number")
        at = try row.get("at")
        by = try row.getOptional("by_name")
        note = try row.get("note")
        procedures = try row.get("procedures")
    }
}
