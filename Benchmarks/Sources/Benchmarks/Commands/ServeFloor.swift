import ArgumentParser
import Foundation
import Hummingbird
import Logging
import Synchronization

/// The floor behind HTTP: GET /hang-so, a constant of 20 KB; POST /sqlite and /postgres, the rows of a filing.
struct ServeFloor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve-floor", abstract: "Serve the constant page, and the rows of filings, over HTTP.")

    @OptionGroup var stores: StoreOptions

    @Option(help: "The port on 127.0.0.1.")
    var port: Int

    @Option(help: "How many filings it can take of each engine.")
    var drafts: Int = 40_000

    func run() async throws {
        let router = Router()
        let page = ByteBuffer(string: String(repeating: "<p>Bộ phận một cửa điện tử</p>\n", count: 455))
        router.get("/hang-so") { _, _ in
            Response(status: .ok, headers: [.contentType: "text/html; charset=utf-8"], body: .init(byteBuffer: page))
        }
        for engine in [Engine.sqlite, .postgres] {
            let store = try stores.open(engine, drafts: drafts)
            let numbers = FilingNumbers()
            router.post("/\(engine.rawValue)") { request, _ in
                let body = try await request.body.collect(upTo: 100_000)
                guard try JSONSerialization.jsonObject(with: Data(body.readableBytesView)) is [String: Any] else {
                    return Response(status: .badRequest)
                }
                try await store.file(numbers.take())
                return Response(status: .seeOther, headers: [.location: "/bien-nhan"])
            }
        }
        var logger = Logger(label: "floor")
        logger.logLevel = .error
        let app = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)), logger: logger)
        try await app.runService()
    }
}

/// Numbers from 0, each given once.
private final class FilingNumbers: Sendable {
    private let number = Atomic(0)

    func take() -> Int { number.add(1, ordering: .relaxed).oldValue }
}
