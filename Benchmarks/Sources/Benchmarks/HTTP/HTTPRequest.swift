/// A request as the bytes that go out.
struct HTTPRequest: Sendable {
    let bytes: [UInt8]

    /// GET, with the cookies.
    static func get(_ path: String, cookies: String = "") -> HTTPRequest {
        HTTPRequest(bytes: head("GET", path, cookies, []))
    }

    /// POST of a body of that type.
    static func post(_ path: String, cookies: String = "", type: String, _ body: [UInt8]) -> HTTPRequest {
        let fields = ["content-type: \(type)", "content-length: \(body.count)"]
        return HTTPRequest(bytes: head("POST", path, cookies, fields) + body)
    }

    private static func head(_ method: String, _ path: String, _ cookies: String, _ fields: [String]) -> [UInt8] {
        var lines = ["\(method) \(path) HTTP/1.1", "host: 127.0.0.1", "accept-language: vi"] + fields
        if !cookies.isEmpty { lines.append("cookie: \(cookies)") }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }
}
