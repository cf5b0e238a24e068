package import Foundation

/// Why an export is not asked for, decided or withdrawn.
package enum ExportRefusal: Error, Sendable, Hashable {
    /// Nothing of that id for this person, or no right to it: never told apart.
    case unknown
    case badReason
    /// Whoever refuses says why.
    case missingWords
    /// So many requests of one person wait at once.
    case tooMany(most: Int)
    /// Nobody decides on an own request.
    case ownRequest
    /// Somebody was quicker, or it was withdrawn.
    case settled(by: String, at: Date)
    /// It waited too long: it must be asked for anew.
    case lapsed
}
