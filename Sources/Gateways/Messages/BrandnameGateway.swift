import Crypto
import Foundation
import Kernel
import NIOPosix
package import OneStop

/// SMS through an operator's HTTP interface for brand names, as its declaration describes it: no two are alike.
package final class BrandnameGateway: SMSGateway {
    package let name: String
    package let reports: Bool
    private let interface: BrandnameInterface
    private let seal: GatewaySeal
    private let callback: String
    private let threads: NIOThreadPool

    package init(name: String, interface: BrandnameInterface, seal: GatewaySeal, callback: String) {
        self.name = name
        self.interface = interface
        self.seal = seal
        self.callback = callback
        reports = interface.reports
        threads = NIOThreadPool(numberOfThreads: 2)
        threads.start()
    }

    deinit {
        threads.shutdownGracefully { _ in }
    }

    package func send(_ message: ShortMessage) async -> Handoff {
        switch await call(message).make(on: threads) {
        case .unsent(let reason): return .failed(reason)
        case .unknown(let reason): return .unknown(reason)
        case .answered(let status, let body): return interface.judge(status: status, body: body)
        }
    }

    /// The call as the interface wants it.
    func call(_ message: ShortMessage) -> HTTPCall {
        var values = [
            "to": message.to.text, "to84": "84" + message.to.text.dropFirst(), "text": message.text,
            "id": message.id.text, "parts": "\(message.length.parts)",
            "unicode": message.length.alphabet == .gsm7 ? "0" : "1",
            "report": "\(callback)/cong/sms/\(message.id.text)/\(seal.proof(for: message.id))",
        ]
        for (name, value) in interface.secrets { values[name] = value }
        if let signature = interface.signature {
            values["signature"] = signature.value(over: interface.filled(signature.over, values))
        }
        let fields = interface.fields.map { ($0.0, interface.filled($0.1, values)) }
        var call = HTTPCall(url: interface.url, headers: interface.headers.map { interface.filled($0, values) })
        switch interface.form {
        case .query: call.url += (call.url.contains("?") ? "&" : "?") + FormFields.encoded(fields)
        case .form: call.body = FormFields.encoded(fields)
        case .json:
            call.headers.append("Content-Type: application/json")
            call.body =
                "{" + fields.map { "\(JSONText.quoted($0.0)):\(JSONText.quoted($0.1))" }.joined(separator: ",") + "}"
        }
        return call
    }
}
