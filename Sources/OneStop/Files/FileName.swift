import Foundation
import Kernel

/// Names of files as people send them, made harmless.
enum FileName {
    /// Without folders and control characters, at most 120 characters, with the ending that its content deserves.
    static func harmless(_ name: String, type: FileType) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        let clean = last.precomposedStringWithCanonicalMapping.unicodeScalars.filter {
            let category = $0.properties.generalCategory
            return category != .control && category != .format && !"\"<>|:*?".unicodeScalars.contains($0)
        }
        var stem = String(String.UnicodeScalarView(clean)).trimmingBlanks
        let endings = [type.fileExtension, type == .jpeg ? "jpeg" : type.fileExtension]
        for ending in endings where stem.lowercased().hasSuffix(".\(ending)") {
            stem = String(stem.dropLast(ending.count + 1))
        }
        while stem.hasPrefix(".") { stem.removeFirst() }
        if stem.isEmpty { stem = "tep" }
        return "\(stem.prefix(110)).\(type.fileExtension)"
    }
}
