import Foundation
import Hummingbird
import NIOCore

/// A form as it was posted; reading one is the only way to its values, and checks its token.
struct PostedForm: Sendable {
    let values: [String: [String]]

    /// Largest form, bytes: a table of 200 rows with every cell filled stays below.
    static let largest = 2_000_000
    static let mostFields = 20_000

    subscript(_ name: String) -> String {
        values[name]?.first ?? ""
    }

    func all(_ name: String) -> [String] {
        values[name] ?? []
    }

    /// Names and values without the site's own (`_csrf`, `_…`).
    var answers: [String: [String]] {
        values.filter { !$0.key.hasPrefix("_") }
    }
}

extension Request {
    /// Reads a urlencoded form.
    ///
    /// - Throws: `Edge.tooLarge`, `.unreadable`, `.wrongToken`.
    func form(_ context: EdgeContext) async throws -> PostedForm {
        guard headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") == true else {
            throw Edge.unreadable
        }
        var bytes: [UInt8] = []
        for try await buffer in body {
            bytes += buffer.readableBytesView
            guard bytes.count <= PostedForm.largest else { throw Edge.tooLarge }
        }
        guard let values = URLEncoded.values(of: bytes) else { throw Edge.unreadable }
        let form = PostedForm(values: values)
        guard !context.csrf.isEmpty, form["_csrf"] == context.csrf else { throw Edge.wrongToken }
        return form
    }
}

/// `a=1&b=2` with its escapes.
enum URLEncoded {
    /// The values by name, in order of appearance; `nil` for broken escapes, text that isn't UTF-8, or too many fields.
    static func values(of bytes: [UInt8]) -> [String: [String]]? {
        guard !bytes.isEmpty else { return [:] }
        var values: [String: [String]] = [:]
        var count = 0
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            count += 1
            guard count <= PostedForm.mostFields else { return nil }
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = text(parts[0]), let value = parts.count == 2 ? text(parts[1]) : "" else { return nil }
            values[name, default: []].append(value)
        }
        return values
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            switch bytes[index] {
            case UInt8(ascii: "+"): decoded.append(32)
            case UInt8(ascii: "%"):
                guard index + 2 < bytes.endIndex, let high = nibble(bytes[index + 1]), let low = nibble(bytes[index + 2])
                else { return nil }
                decoded.append(high << 4 | low)
                index += 2
            case let byte: decoded.append(byte)
            }
            index += 1
        }
        return String(validating: decoded, as: UTF8.self)
    }

    private static func nibble(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }
}
