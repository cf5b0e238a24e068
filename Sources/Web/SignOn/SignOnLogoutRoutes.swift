import HTTPTypes
import Hummingbird
import Kernel
import Logging
import NIOCore
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | POST | /cong/dang-xuat/{provider} | the provider says that somebody signed out there; its signature proves it |
///
/// - Source: OpenID Connect Back-Channel Logout 1.0 sections 2.5 and 2.8.
struct SignOnLogoutRoutes {
    let site: Site

    private static let longest = 20_000

    func add(to router: Router<EdgeContext>) {
        router.post(RouterPath(Link.signOn(.logout(":provider")).path), use: end)
    }

    @Sendable private func end(_ request: Request, _ context: EdgeContext) async throws -> Response {
        let key = try context.parameters.require("provider")
        guard site.limits.logouts.allows(context.remote, at: site.now()) else { throw Edge.tooMany }
        guard (try? site.office.signOns.provider(key)) != nil else { throw Edge.notFound }
        var bytes: [UInt8] = []
        for try await buffer in request.body {
            bytes += buffer.readableBytesView
            guard bytes.count <= Self.longest else { throw Edge.tooLarge }
        }
        guard let token = URLEncoded.values(of: bytes)?["logout_token"]?.first else { throw Edge.unreadable }
        do {
            try await site.office.signOns.logOut(token, at: key, from: context.origin, now: site.now())
            return Response(status: .ok)
        } catch let refusal as SignOnRefusal {
            context.logger.warning(
                "word of a sign-out refused", metadata: ["provider": "\(key)", "why": "\(refusal.detail)"])
            return Response(status: .badRequest)
        }
    }
}
