/// An answer: its status, the header fields that matter here, its body.
struct HTTPResponse {
    let status: Int
    private let fields: [(name: String, value: String)]
    var body: [UInt8] = []

    /// Reads the head, without its blank line; `nil` where it isn't one.
    init?(head: [UInt8]) {
        let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n")
        guard let first = lines.first, let status = first.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
        else { return nil }
        self.status = status
        fields = lines.dropFirst().compactMap { line in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            return (line[..<colon].lowercased(), String(value))
        }
    }

    /// The values of that header field.
    func values(_ name: String) -> [String] {
        fields.filter { $0.name == name }.map(\.value)
    }

    var location: String? { values("location").first }
    var text: String { String(decoding: body, as: UTF8.self) }
}
