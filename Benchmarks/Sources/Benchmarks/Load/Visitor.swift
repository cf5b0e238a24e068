/// A person signed in at the site: cookies, and the token that goes with forms.
struct Visitor: Sendable {
    private(set) var cookies = ""
    private(set) var csrf = ""

    /// The password of every demo account.
    private static let password = "motcua-demo"

    /// Signs in with a demo account as the browser does, through the sign-in page.
    init(login: String, isOfficer: Bool, port: Int) throws {
        let connection = try HTTPConnection(port: port)
        let door = isOfficer ? "/can-bo/dang-nhap" : "/dang-nhap"
        let page = try connection.send(.get(door))
        let visit = Self.cookies(of: page)
        let form = [("_csrf", try Self.token(in: page)), ("login", login), ("password", Self.password)]
        let answer = try connection.send(
            .post(door, cookies: visit, type: Self.formType, URLEncoded.bytes(form)))
        guard answer.status == 303 else { throw HTTPFault("\(login) could not sign in: \(answer.status)") }
        cookies = visit + "; " + Self.cookies(of: answer)
        csrf = try Self.token(in: try connection.send(get(isOfficer ? "/can-bo/hang-doi/tat-ca" : "/ho-so")))
    }

    func get(_ path: String) -> HTTPRequest { .get(path, cookies: cookies) }

    /// A form with its token.
    func post(_ path: String, _ form: [(String, String)]) -> HTTPRequest {
        .post(path, cookies: cookies, type: Self.formType, URLEncoded.bytes([("_csrf", csrf)] + form))
    }

    /// A file of that input's name, with the token before it.
    func upload(_ path: String, name: String, filename: String, _ content: [UInt8]) -> HTTPRequest {
        let boundary = "----benchmark7f3a91"
        var body = Array("--\(boundary)\r\ncontent-disposition: form-data; name=\"_csrf\"\r\n\r\n\(csrf)\r\n".utf8)
        body += Array(
            "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"; filename=\"\(filename)\"\r\n\r\n".utf8)
        body += content + Array("\r\n--\(boundary)--\r\n".utf8)
        return .post(path, cookies: cookies, type: "multipart/form-data; boundary=\(boundary)", body)
    }

    private static let formType = "application/x-www-form-urlencoded"

    private static func cookies(of response: HTTPResponse) -> String {
        response.values("set-cookie").compactMap { $0.split(separator: ";").first.map(String.init) }
            .joined(separator: "; ")
    }

    private static func token(in page: HTTPResponse) throws -> String {
        let text = page.text
        guard let start = text.firstRange(of: "name=\"_csrf\" value=\"") else {
            throw HTTPFault("a page without a form")
        }
        return String(text[start.upperBound...].prefix { $0 != "\"" })
    }
}
