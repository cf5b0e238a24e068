import Kernel

/// A piece of markup. Literal text is the only markup; everything interpolated is escaped, scalar by scalar.
///
///     let greeting: HTML = "<p>Xin chào <b>\(name)</b></p>"
///
/// Another `HTML` is spliced as it is, an optional one where it is there, a list one after the other. A runtime string
/// can't become markup: there is no initialiser that takes one.
package struct HTML: Sendable, Hashable, ExpressibleByStringInterpolation {
    package private(set) var bytes: [UInt8]

    package init(stringLiteral value: StaticString) {
        bytes = value.withUTF8Buffer { Array($0) }
    }

    package init(stringInterpolation: StringInterpolation) {
        bytes = stringInterpolation.bytes
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    package static let empty: HTML = ""

    package static func + (left: HTML, right: HTML) -> HTML {
        HTML(bytes: left.bytes + right.bytes)
    }

    package static func += (left: inout HTML, right: HTML) {
        left.bytes += right.bytes
    }

    package var isEmpty: Bool { bytes.isEmpty }

    /// The markup as text.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package struct StringInterpolation: StringInterpolationProtocol {
        package typealias StringLiteralType = StaticString

        var bytes: [UInt8] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + 32 * interpolationCount)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }

        /// Escapes the text.
        package mutating func appendInterpolation(_ text: String) {
            for byte in text.utf8 {
                switch byte {
                case UInt8(ascii: "&"): bytes += "&amp;".utf8
                case UInt8(ascii: "<"): bytes += "&lt;".utf8
                case UInt8(ascii: ">"): bytes += "&gt;".utf8
                case UInt8(ascii: "\""): bytes += "&quot;".utf8
                case UInt8(ascii: "'"): bytes += "&#39;".utf8
                default: bytes.append(byte)
                }
            }
        }

        package mutating func appendInterpolation(_ number: Int) {
            bytes += String(number).utf8
        }

        /// Splices the markup in.
        package mutating func appendInterpolation(_ html: HTML) {
            bytes += html.bytes
        }

        package mutating func appendInterpolation(_ html: HTML?) {
            if let html { bytes += html.bytes }
        }

        package mutating func appendInterpolation(_ list: [HTML]) {
            for html in list { bytes += html.bytes }
        }

        /// Splices the markup in where the condition holds.
        package mutating func appendInterpolation(_ html: HTML, if condition: Bool) {
            if condition { bytes += html.bytes }
        }
    }
}
