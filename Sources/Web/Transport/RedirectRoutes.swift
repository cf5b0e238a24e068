import HTTPTypes
package import Hummingbird

/// What plain HTTP answers to people who type the site's name: where it is.
///
/// | Address | Answer |
/// | --- | --- |
/// | `GET` anything | 301 to the same path of the public address |
/// | anything else | 404: what was typed into a form must not go over plain HTTP twice |
///
/// The host that was asked for is not looked at, so nobody is led elsewhere.
package struct RedirectRoutes: Sendable {
    let publicAddress: String

    package init(publicAddress: String) {
        self.publicAddress = publicAddress
    }

    package func router() -> Router<BasicRequestContext> {
        let router = Router(options: [.autoGenerateHeadEndpoints])
        router.get("/") { request, _ in answer(request) }
        router.get("**") { request, _ in answer(request) }
        return router
    }

    private func answer(_ request: Request) -> Response {
        let query = request.uri.query.map { "?\($0)" } ?? ""
        return Response(
            status: .movedPermanently,
            headers: [.location: publicAddress + request.uri.path + query, .cacheControl: "no-store"])
    }
}
