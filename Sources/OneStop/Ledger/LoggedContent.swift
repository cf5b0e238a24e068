import Kernel

/// What a leaf commits to: the row of an event, value by value as it is stored, so that no later version of the program
/// can read it otherwise.
///
/// Five lines behind a heading, none of which can hold a line's end: the id of the dossier, the event's number, its
/// milliseconds since 1970, who did it and what happened as one line of JSON each. Whoever is given this file and the
/// receipt can check that the one was made for the other.
struct LoggedContent: Sendable, Hashable {
    let subject: String
    let number: Int
    let milliseconds: Int64
    let signature: String
    let body: String

    private static let header = "motcua-event/1"

    var bytes: [UInt8] {
        let lines = [Self.header, subject, String(number), String(milliseconds), signature, body]
        return Array(lines.map { $0 + "\n" }.joined().utf8)
    }

    init(subject: String, number: Int, milliseconds: Int64, signature: String, body: String) {
        self.subject = subject
        self.number = number
        self.milliseconds = milliseconds
        self.signature = signature
        self.body = body
    }

    /// Reads such a file; `nil` for any other.
    init?(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self), text.utf8.last == 0x0A else { return nil }
        let parts = text.utf8.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)
        let lines = parts.map { String($0) ?? "" }
        guard lines.count == 6, lines[0] == Self.header, let number = Int(lines[2]), let at = Int64(lines[3]) else {
            return nil
        }
        self.init(subject: lines[1], number: number, milliseconds: at, signature: lines[4], body: lines[5])
        guard self.bytes == bytes else { return nil }
    }
}
