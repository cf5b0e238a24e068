import HTTPTypes
import Hummingbird

/// The site's cookies, and how they are set.
enum CookieName {
    static let session = "motcua"
    static let csrf = "motcua-form"
    static let language = "motcua-lang"
    static let flash = "motcua-flash"
    /// What only this browser knows of a sign-on under way.
    static let signOn = "motcua-sign-on"
    /// Whom a new account's code was sent to: a phone has no business in an address.
    static let confirming = "motcua-confirm"
}

extension Response {
    /// Sets a cookie for this site alone; `__Host-` and Secure where the site is served by TLS.
    mutating func set(_ name: String, to value: String, isSecure: Bool, lasting seconds: Int? = nil) {
        headers[values: .setCookie].append(
            "\(isSecure ? "__Host-" : "")\(name)=\(value); Path=/; HttpOnly; SameSite=Lax"
                + (isSecure ? "; Secure" : "") + (seconds.map { "; Max-Age=\($0)" } ?? ""))
    }
}

extension Request {
    /// The cookie's value.
    func cookie(_ name: String, isSecure: Bool) -> String? {
        cookies["\(isSecure ? "__Host-" : "")\(name)"]?.value
    }
}
