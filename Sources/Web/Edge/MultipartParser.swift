/// Cuts a multipart/form-data body into its parts as it streams in, whatever the pieces it comes in.
///
/// - Source: RFC 7578; RFC 2046 section 5.1.
struct MultipartParser {
    /// What the body holds, in order.
    enum Event: Hashable {
        /// A part begins; `filename` is there for files.
        case began(name: String, filename: String?)
        case bytes([UInt8])
        case ended
    }

    /// The body is not what it says it is.
    struct Malformed: Error {}

    private enum State {
        case preamble, headers, content, done
    }

    private let delimiter: [UInt8]
    private var state = State.preamble
    private var buffer: [UInt8] = []

    private static let longestHeaders = 8_192

    /// `nil` where the content type isn't multipart/form-data with a boundary of the standard's length.
    init?(contentType: String) {
        guard contentType.lowercased().hasPrefix("multipart/form-data"),
            let range = contentType.firstRange(of: "boundary=")
        else { return nil }
        let rest = contentType[range.upperBound...].prefix { $0 != ";" }
        let boundary = rest.filter { $0 != "\"" }
        guard (1...70).contains(boundary.utf8.count) else { return nil }
        delimiter = Array("\r\n--\(boundary)".utf8)
        // The first boundary stands at the body's head, without a line break before it.
        buffer = Array("\r\n".utf8)
    }

    var isDone: Bool { state == .done }

    /// Takes the next piece; returns what it completes.
    mutating func feed(_ bytes: [UInt8]) throws -> [Event] {
        buffer += bytes
        var events: [Event] = []
        while try step(&events) {}
        return events
    }

    /// One move; false where more bytes are needed.
    private mutating func step(_ events: inout [Event]) throws -> Bool {
        switch state {
        case .done:
            buffer = []
            return false
        case .preamble:
            guard let end = buffer.firstIndex(of: delimiter) else { return try wait(atMost: 1_024) }
            return enterAfterDelimiter(at: end)
        case .headers:
            guard let end = buffer.firstIndex(of: Array("\r\n\r\n".utf8)) else {
                return try wait(atMost: Self.longestHeaders)
            }
            events.append(try Self.part(headers: Array(buffer[..<end])))
            buffer.removeFirst(end + 4)
            state = .content
            return true
        case .content: return content(&events)
        }
    }

    private mutating func content(_ events: inout [Event]) -> Bool {
        if let end = buffer.firstIndex(of: delimiter) {
            guard buffer.count >= end + delimiter.count + 2 else {
                return emit(end, &events)
            }
            if end > 0 { events.append(.bytes(Array(buffer[..<end]))) }
            events.append(.ended)
            return enterAfterDelimiter(at: end)
        }
        // What may be the beginning of a delimiter is held back.
        return emit(max(0, buffer.count - delimiter.count + 1), &events)
    }

    /// Hands on the first bytes; always false: the rest waits for more.
    private mutating func emit(_ count: Int, _ events: inout [Event]) -> Bool {
        if count > 0 {
            events.append(.bytes(Array(buffer[..<count])))
            buffer.removeFirst(count)
        }
        return false
    }

    /// After a delimiter stands a line break (another part) or two dashes (the end).
    private mutating func enterAfterDelimiter(at start: Int) -> Bool {
        let after = start + delimiter.count
        guard buffer.count >= after + 2 else { return false }
        let isEnd = buffer[after] == UInt8(ascii: "-") && buffer[after + 1] == UInt8(ascii: "-")
        buffer.removeFirst(after + (isEnd ? 2 : 0))
        if isEnd {
            state = .done
        } else {
            buffer.removeFirst(2)
            state = .headers
        }
        return true
    }

    private func wait(atMost limit: Int) throws -> Bool {
        guard buffer.count <= limit + delimiter.count else { throw Malformed() }
        return false
    }

    private static func part(headers: [UInt8]) throws -> Event {
        guard let text = String(validating: headers, as: UTF8.self) else { throw Malformed() }
        let lines = text.split(separator: "\r\n")
        guard let disposition = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let name = parameter("name", of: disposition)
        else { throw Malformed() }
        return .began(name: name, filename: parameter("filename", of: disposition))
    }

    /// The quoted value of `; name="…"`.
    private static func parameter(_ name: String, of header: some StringProtocol) -> String? {
        guard let start = header.firstRange(of: "; \(name)=\"") else { return nil }
        let rest = header[start.upperBound...]
        guard let end = rest.firstIndex(of: "\"") else { return nil }
        return String(rest[..<end])
    }
}

extension [UInt8] {
    /// Where the pattern first occurs.
    func firstIndex(of pattern: [UInt8]) -> Int? {
        guard let first = pattern.first, count >= pattern.count else { return nil }
        var start = 0
        while let candidate = self[start...].firstIndex(of: first), candidate + pattern.count <= count {
            if self[candidate..<candidate + pattern.count].elementsEqual(pattern) { return candidate }
            start = candidate + 1
        }
        return nil
    }
}
