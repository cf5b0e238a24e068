package import Foundation
package import Hummingbird
import Kernel
package import Logging
import NIOCore
import NIOPosix

/// What a witness answers over HTTP.
///
/// | Address | Answer |
/// | --- | --- |
/// | `POST /add-checkpoint` | the witness's signature line, or why not |
/// | `GET /{SHA-256 of the log's name}/checkpoint` | what it signed last for that log |
///
/// - Source: C2SP tlog-witness.
package struct WitnessRoutes: Sendable {
    /// 63 hashes and a note with 16 signatures fit well.
    private static let longest = 64 * 1_024

    let witness: Witness
    let now: @Sendable () -> Date
    let logger: Logger

    package init(witness: Witness, now: @escaping @Sendable () -> Date, logger: Logger) {
        self.witness = witness
        self.now = now
        self.logger = logger
    }

    package func router() -> Router<BasicRequestContext> {
        let router = Router()
        router.post("add-checkpoint") { request, _ in await add(request) }
        router.get("{name}/checkpoint") { _, context in last(try context.parameters.require("name")) }
        return router
    }

    private func add(_ request: Request) async -> Response {
        do {
            let body = [UInt8](buffer: try await request.body.collect(upTo: Self.longest))
            let now = now()
            let line = try await NIOThreadPool.singleton.runIfActive { try witness.add(body, now: now) }
            return Self.answer(.ok, line)
        } catch let refusal as WitnessRefusal {
            return answer(refusal)
        } catch is NIOTooManyBytesError {
            return Self.answer(.contentTooLarge, "")
        } catch {
            logger.error("the witness can't remember, so it doesn't sign", metadata: ["error": "\(error)"])
            return Self.answer(.serviceUnavailable, "")
        }
    }

    private func answer(_ refusal: WitnessRefusal) -> Response {
        let status = HTTPResponse.Status(code: refusal.status)
        switch refusal {
        case .stale(let known):
            return Self.answer(status, "\(known)\n", type: "text/x.tlog.size")
        case .inconsistent:
            logger.error("a log signed a tree that doesn't hold what it held before")
            return Self.answer(status, "")
        default:
            return Self.answer(status, "")
        }
    }

    private func last(_ name: String) -> Response {
        guard let note = witness.last(named: name) else { return Self.answer(.notFound, "") }
        return Self.answer(.ok, note.encoded)
    }

    private static func answer(
        _ status: HTTPResponse.Status, _ text: String, type: String = "text/plain; charset=utf-8"
    ) -> Response {
        Response(
            status: status, headers: [.contentType: type, .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
