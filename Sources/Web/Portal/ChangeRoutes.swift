import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import OneStop
import ServiceLifecycle

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /ho-so/{code}/thay-doi?so= | tells when something happens to the dossier after that event; server-sent events |
struct ChangeRoutes {
    let site: Site

    func add(to routes: RouterGroup<CitizenContext>) {
        routes.get(RouterPath(Link.changes(":code", since: 0).path), use: listen)
    }

    /// Looks every two seconds for two minutes; the browser then asks again by itself. It ends at once when the line
    /// breaks or the server stops.
    @Sendable private func listen(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let file = try await site.dossier(context)
        let since = request.query["so"].flatMap { Int($0) } ?? file.dossier.number
        guard let place = site.streams.enter(context.account.id) else { throw Edge.tooMany }
        let (dossiers, pause, code) = (site.office.dossiers, site.settings.streamPause, file.dossier.code)
        let body = ResponseBody { writer in
            defer { withExtendedLifetime(place) {} }
            for _ in 0..<60 {
                guard !Task.isShuttingDownGracefully, !Task.isCancelled else { break }
                guard let number = try await dossiers.number(of: code) else { break }
                if number > since {
                    try await writer.write(ByteBuffer(string: "event: change\ndata: \(number)\n\n"))
                    break
                }
                // A comment keeps proxies and time-outs from closing the line.
                try await writer.write(ByteBuffer(string: ": \n\n"))
                await cancelWhenGracefulShutdown { try? await Task.sleep(for: pause) }
            }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"], body: body)
    }
}
