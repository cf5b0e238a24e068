import CCurl
import NIOPosix

/// A call of a gateway's HTTP interface.
struct HTTPCall: Sendable {
    var url: String
    /// Sent as POST where there is one, else it is a GET.
    var body: String?
    var headers: [String] = []
    var seconds = 20
    /// Certificates of a private authority, PEM.
    var authority: String?

    /// Makes it on one of those threads.
    func make(on threads: NIOThreadPool) async -> HTTPOutcome {
        do {
            return try await threads.runIfActive { perform() }
        } catch {
            return .unsent("\(error)")
        }
    }

    private func perform() -> HTTPOutcome {
        let transfer = CurlTransfer(seconds: seconds)
        transfer.text(CURLOPT_URL, url)
        transfer.text(CURLOPT_PROTOCOLS_STR, "http,https")
        transfer.list(CURLOPT_HTTPHEADER, headers + ["Expect:"])
        if let body { transfer.text(CURLOPT_COPYPOSTFIELDS, body) }
        if let authority { transfer.text(CURLOPT_CAINFO, authority) }
        let code = transfer.run()
        if code == CURLE_OK {
            return .answered(status: transfer.status, body: String(decoding: transfer.received, as: UTF8.self))
        }
        return transfer.requested == 0 ? .unsent(code.words) : .unknown(code.words)
    }
}
