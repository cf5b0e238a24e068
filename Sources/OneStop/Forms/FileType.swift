import Foundation
import Kernel

/// The kinds of file that are accepted, told by content, never by name.
package enum FileType: String, Sendable, Hashable, Codable, CaseIterable {
    case pdf, jpeg, png, webp, docx, xlsx
}
