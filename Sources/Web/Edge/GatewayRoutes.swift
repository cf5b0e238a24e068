import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /cong/sms/{message}/{proof}?d= | a gateway reports what became of an SMS; nobody without the message's proof |
/// | GET | /cong/sms/den?khoa=&tu=&chu=&ma= | a gateway hands in an SMS; nobody without the key |
/// | POST | /cong/thu/tra-lai | the relay hands in a letter that came back, as it stands |
struct GatewayRoutes {
    let site: Site

    private var mailroom: Mailroom { site.office.mailroom }

    func add(to router: Router<EdgeContext>) {
        router.get(RouterPath(Link.deliveryReport(":message", proof: ":proof").path), use: report)
        router.get(RouterPath(Link.inboundSMS.path), use: receive)
        router.post(RouterPath(Link.bounces.path), use: takeBack)
    }

    /// Answers 200 to what it already knew too, or the gateway would report for ever.
    @Sendable private func report(_ request: Request, _ context: EdgeContext) async throws -> Response {
        guard let seal = mailroom.carriers.seal,
            let id = ID<OutgoingMessage>(try context.parameters.require("message")),
            seal.holds(try context.parameters.require("proof"), for: id)
        else { throw Edge.notFound }
        guard let code = request.query["d"].flatMap({ Int($0) }),
            let report = DeliveryReport(kannel: code, text: String((request.query["loi"] ?? "").prefix(200)))
        else { throw Edge.unreadable }
        try await mailroom.report(report, on: id, at: site.now())
        return Response(status: .ok)
    }

    /// The answer goes out by way of the outbox, so this one is empty.
    @Sendable private func receive(_ request: Request, _ context: EdgeContext) async throws -> Response {
        let values = request.query
        guard let seal = mailroom.carriers.seal, seal.opens(values["khoa"] ?? "") else { throw Edge.notFound }
        let message = InboundMessage(
            sender: String((values["tu"] ?? "").prefix(40)), text: String((values["chu"] ?? "").prefix(1_000)),
            reference: values["ma"] ?? "")
        try await mailroom.receive(message, at: site.now())
        return Response(status: .ok)
    }

    /// Anybody may write to the address of bounces: only one that brings a message's proof is believed.
    @Sendable private func takeBack(_ request: Request, _ context: EdgeContext) async throws -> Response {
        var bytes: [UInt8] = []
        for try await buffer in request.body {
            bytes += buffer.readableBytesView
            guard bytes.count <= Self.largestLetter else { throw Edge.tooLarge }
        }
        guard let seal = mailroom.carriers.seal, let bounce = Bounce(letter: String(decoding: bytes, as: UTF8.self)),
            seal.holds(short: bounce.proof, for: bounce.message)
        else { throw Edge.notFound }
        try await mailroom.report(bounce.report, on: bounce.message, at: site.now())
        return Response(status: .ok)
    }

    private static let largestLetter = 1_000_000
}
