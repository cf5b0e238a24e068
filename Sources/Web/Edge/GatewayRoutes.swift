import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /cong/sms/{message}/{proof}?d= | a gateway reports what became of an SMS; nobody without the message's proof |
struct GatewayRoutes {
    let site: Site

    func add(to router: Router<EdgeContext>) {
        router.get(RouterPath(Link.deliveryReport(":message", proof: ":proof").path), use: report)
    }

    /// Answers 200 to what it already knew too, or the gateway would report for ever.
    @Sendable private func report(_ request: Request, _ context: EdgeContext) async throws -> Response {
        let mailroom = site.office.mailroom
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
}
