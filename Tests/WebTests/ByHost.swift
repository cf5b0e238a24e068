import HTTPTypes
import Hummingbird
import Web

/// Answers a test's request as the host that it names in a header of its own: the test client always says "localhost".
struct ByHost<Inner: HTTPResponder>: HTTPResponder {
    let inner: Inner

    func respond(to request: Request, context: Inner.Context) async throws -> Response {
        guard let host = request.headers[ByHost<RouterResponder<EdgeContext>>.header] else {
            return try await inner.respond(to: request, context: context)
        }
        var head = request.head
        head.authority = host
        return try await inner.respond(to: Request(head: head, body: request.body), context: context)
    }
}

extension ByHost where Inner == RouterResponder<EdgeContext> {
    /// Names the host that is asked.
    static var header: HTTPField.Name {
        guard let name = HTTPField.Name("X-Test-Host") else { preconditionFailure("a token") }
        return name
    }
}
