import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import OneStop

/// The outermost layer: who asks, in what language; errors become pages; headers that protect; one log line.
struct EdgeMiddleware: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: EdgeContext, next: (Request, EdgeContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        var context = context
        context.agency = site.agency(asked: request)
        var hadFlash = false
        var response: Response
        do {
            hadFlash = try await prepare(&context, for: request)
            try checkOrigin(of: request, isAgency: context.agency != nil)
            response = try await next(request, context)
        } catch {
            await site.noteRefusal(error, request, context)
            response = site.page(for: error, request: request, context: context)
        }
        finish(&response, request: request, context: context, hadFlash: hadFlash)
        let elapsed = ContinuousClock.now - start
        context.logger.info(
            "request",
            metadata: [
                "id": "\(context.requestID)", "method": "\(request.method)",
                "route": "\(context.endpointPath ?? "-")", "status": "\(response.status.code)",
                "ms": "\(elapsed.components.attoseconds / 1_000_000_000_000_000 + elapsed.components.seconds * 1_000)",
            ])
        return response
    }

    /// Reads the cookies into the context; true where a flash message was waiting.
    private func prepare(_ context: inout EdgeContext, for request: Request) async throws -> Bool {
        // The last address is the one that our own proxy added; those before it may be anybody's words.
        if site.settings.trustsProxy, let seen = request.headers[.forwardedFor]?.split(separator: ",").last {
            context.remote = RemoteAddress.key(of: seen.trimmingCharacters(in: .whitespaces))
        }
        let cookies = request.cookies
        let prefix = site.settings.isSecure ? "__Host-" : ""
        func cookie(_ name: String) -> String? { cookies["\(prefix)\(name)"]?.value }
        context.language = Self.language(of: request, chosen: cookie(CookieName.language))
        if request.uri.path.hasPrefix("/tinh/") { return false }
        if let token = cookie(CookieName.session) {
            context.token = token
            let visit = try await site.office.sessions.find(token, now: site.now())
            if visit?.awaits == nil { context.session = visit } else { context.pending = visit }
        }
        context.device = Device.words(of: request.headers[.userAgent] ?? "")
        context.visitorCSRF = cookie(CookieName.csrf) ?? Self.newToken()
        context.flash = cookie(CookieName.flash)
        return context.flash != nil
    }

    /// A form posted by another site is refused before anything is read.
    ///
    /// - Source: RFC 6454.
    private func checkOrigin(of request: Request, isAgency: Bool) throws {
        let host = request.head.authority ?? ""
        // Our gateways reach us by an address of the machine, and prove themselves otherwise.
        if !site.settings.hosts.isEmpty, !isAgency, !request.uri.path.hasPrefix("/cong/") {
            let name = host.split(separator: ":").first.map(String.init) ?? ""
            guard site.settings.hosts.contains(name) else { throw Edge.notFound }
        }
        guard ![.get, .head, .options].contains(request.method) else { return }
        guard !request.comesFromElsewhere else { throw Edge.wrongToken }
        if let origin = request.headers[.origin], origin != "null" {
            guard origin.split(separator: "/").last.map(String.init) == host else { throw Edge.wrongToken }
        }
    }

    private func finish(_ response: inout Response, request: Request, context: EdgeContext, hadFlash: Bool) {
        let isSecure = site.settings.isSecure
        if !request.uri.path.hasPrefix("/tinh/") {
            // What shared caches may keep carries nobody's token.
            let isPublic = response.headers[.cacheControl]?.hasPrefix("public") == true
            if !isPublic, request.cookie(CookieName.csrf, isSecure: isSecure) == nil {
                response.set(CookieName.csrf, to: context.visitorCSRF, isSecure: isSecure)
            }
            if hadFlash, request.method == .get, response.status == .ok {
                response.set(CookieName.flash, to: "", isSecure: isSecure, lasting: 0)
            }
            if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        }
        if response.headers[.contentSecurityPolicy] == nil {
            response.headers[.contentSecurityPolicy] = Self.policy
        }
        response.headers[.xContentTypeOptions] = "nosniff"
        // For browsers that don't know frame-ancestors.
        response.headers[.literal("X-Frame-Options")] = "SAMEORIGIN"
        response.headers[.referrerPolicy] = "same-origin"
        response.headers[.permissionsPolicy] = "camera=(), microphone=(), geolocation=(), payment=()"
        response.headers[.crossOriginOpenerPolicy] = "same-origin"
        if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
    }

    private static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
        + "frame-src 'self'; object-src 'none'; form-action 'self'; frame-ancestors 'self'; base-uri 'none'"

    private static func language(of request: Request, chosen: String?) -> Language {
        if let chosen = chosen.flatMap(Language.init) { return chosen }
        let accepted = request.headers[.acceptLanguage]?.lowercased() ?? ""
        return accepted.hasPrefix("en") && !accepted.contains("vi") ? .en : .vi
    }

    private static func newToken() -> String {
        var random = SystemRandomNumberGenerator()
        return (0..<2).map { _ in String(random.next(), radix: 16) }.joined()
    }
}

extension HTTPField.Name {
    static let forwardedFor = literal("X-Forwarded-For")
    static let referrerPolicy = literal("Referrer-Policy")
    static let permissionsPolicy = literal("Permissions-Policy")
    static let crossOriginOpenerPolicy = literal("Cross-Origin-Opener-Policy")

    // swift-format-ignore: NeverForceUnwrap
    /// The names above are tokens, which is all that the initialiser asks for.
    static func literal(_ name: String) -> HTTPField.Name { HTTPField.Name(name)! }
}
