import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /log/checkpoint | the newest signed checkpoint |
/// | GET | /log/tile/… | hashes and entries, as C2SP tlog-tiles names them |
/// | GET | /log/stamp | the newest time stamp (RFC 3161, DER) |
/// | GET | /log/stamp/checkpoint | the checkpoint that it is about |
/// | GET | /log/keys | the public keys that ever signed, the newest first |
///
/// For anyone, and for programs that were not written here: nothing of a person lies in the log.
struct LogRoutes {
    let site: Site

    func add(to router: Router<EdgeContext>) {
        router.get(RouterPath(Link.logCheckpoint.path), use: checkpoint)
        router.get("/log/tile/**", use: tile)
        router.get(RouterPath(Link.logKeys.path), use: keys)
        router.get("/log/stamp", use: stamp)
        router.get("/log/stamp/checkpoint", use: stampedCheckpoint)
    }

    @Sendable private func checkpoint(_ request: Request, _ context: EdgeContext) async throws -> Response {
        guard let note = try await site.office.ledger.checkpoint() else { throw Edge.notFound }
        return text(note.encoded)
    }

    @Sendable private func keys(_ request: Request, _ context: EdgeContext) async throws -> Response {
        text(try await site.office.ledger.keys().map { $0.text + "\n" }.joined())
    }

    @Sendable private func tile(_ request: Request, _ context: EdgeContext) async throws -> Response {
        let path = String(request.uri.path.dropFirst("/log/".count))
        guard let address = TileAddress(path: path), let bytes = try await site.office.ledger.tile(address) else {
            throw Edge.notFound
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/octet-stream", .cacheControl: "public, max-age=31536000, immutable",
            ], body: .init(byteBuffer: .init(bytes: bytes)))
    }

    @Sendable private func stamp(_ request: Request, _ context: EdgeContext) async throws -> Response {
        guard let stamp = try await site.office.ledger.stamp() else { throw Edge.notFound }
        return Response(
            status: .ok, headers: [.contentType: "application/timestamp-reply", .cacheControl: "no-store"],
            body: .init(byteBuffer: .init(bytes: stamp.reply)))
    }

    @Sendable private func stampedCheckpoint(_ request: Request, _ context: EdgeContext) async throws -> Response {
        guard let stamp = try await site.office.ledger.stamp() else { throw Edge.notFound }
        return text(stamp.checkpoint)
    }

    private func text(_ text: String) -> Response {
        Response(
            status: .ok, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: .init(string: text)))
    }
}
