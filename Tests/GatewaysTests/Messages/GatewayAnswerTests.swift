import CCurl
import Foundation
import Kernel
import OneStop
import Testing

@testable import Gateways

/// What each interface's answers mean: taken, never, not now, perhaps.
@Suite("Answers of gateways")
struct GatewayAnswerTests {
    private func message(_ text: String = "Da nhan ho so") throws -> ShortMessage {
        ShortMessage(id: .new(), to: try #require(PhoneNumber("0905123318")), text: text)
    }

    private func kind(_ handoff: Handoff) -> String {
        switch handoff {
        case .accepted: "accepted"
        case .refused: "refused"
        case .failed: "failed"
        case .unknown: "unknown"
        }
    }

    private func seal() throws -> GatewaySeal { try #require(GatewaySeal("0123456789abcdef0123456789abcdef")) }

    @Test("Kannel took it at 202; a refusal to let us in is not the message's fault")
    func kannel() {
        #expect(KannelGateway.handoff(status: 202, body: "0: Accepted for delivery") == .accepted(reference: nil))
        #expect(KannelGateway.handoff(status: 202, body: "3: Queued for later delivery") == .accepted(reference: nil))
        for status in [403, 404, 500, 503] {
            #expect(kind(KannelGateway.handoff(status: status, body: "Authorization failed")) == "failed")
        }
        #expect(kind(KannelGateway.handoff(status: 400, body: "x")) == "refused")
    }

    @Test("what Kannel gets carries the report's address with the proof, and Unicode only where it must")
    func kannelFields() throws {
        let seal = try seal()
        let gateway = KannelGateway(
            name: "k",
            settings: KannelGateway.Settings(
                address: "http://127.0.0.1:1/", username: "u", password: "p", callback: "http://127.0.0.1:8080"),
            seal: seal)
        let (plain, accented) = (try message(), try message("Hồ sơ"))
        let fields = Dictionary(gateway.fields(of: plain)) { first, _ in first }
        #expect(fields["coding"] == "0" && fields["to"] == "0905123318")
        let proof = seal.proof(for: plain.id)
        #expect(fields["dlr-url"] == "http://127.0.0.1:8080/cong/sms/\(plain.id.text)/\(proof)?d=%d")
        #expect(Dictionary(gateway.fields(of: accented)) { first, _ in first }["coding"] == "2")
    }

    @Test("a gateway that isn't there certainly got nothing")
    func absent() async throws {
        let gateway = KannelGateway(
            name: "k",
            settings: KannelGateway.Settings(
                address: "http://127.0.0.1:1/x", username: "u", password: "geheim", callback: "http://127.0.0.1:8080"),
            seal: try seal())
        guard case .failed(let reason) = await gateway.send(try message()) else {
            Issue.record("taken")
            return
        }
        #expect(!reason.contains("geheim"))
    }

    @Test("a relay's 5xx is for good unless it speaks of us, 4xx for now, silence after the text unknown")
    func relay() {
        func handoff(_ code: CURLcode, _ reply: Int, _ uploaded: Bool) -> Handoff {
            SMTPGateway.handoff(code, reply: reply, hasUploaded: uploaded)
        }
        #expect(kind(handoff(CURLE_SEND_ERROR, 550, false)) == "refused")
        for (code, reply) in [(CURLE_SEND_ERROR, 452), (CURLE_LOGIN_DENIED, 535), (CURLE_COULDNT_CONNECT, 0)] {
            #expect(kind(handoff(code, reply, false)) == "failed")
        }
        #expect(kind(handoff(CURLE_OPERATION_TIMEDOUT, 354, true)) == "unknown")
    }

    private func interface(_ form: BrandnameInterface.Form) -> BrandnameInterface {
        BrandnameInterface(
            url: "https://sms.example.vn/send", form: form,
            fields: [("key", "{apikey}"), ("phone", "{to84}"), ("content", "{text}"), ("sign", "{signature}")],
            secrets: ["apikey": "a&b"], signature: Signing(kind: .hmacSHA256, key: "k", over: "{to84}|{text}"),
            success: "\"code\"\\s*:\\s*0", refusal: "\"code\"\\s*:\\s*12")
    }

    @Test("a declared interface is called as declared; values can't break out of their field")
    func brandname() throws {
        let message = try message("a\"&b=c}{to}\n")
        let seal = try seal()
        func call(_ form: BrandnameInterface.Form) -> HTTPCall {
            BrandnameGateway(name: "b", interface: interface(form), seal: seal, callback: "").call(message)
        }
        #expect(
            call(.query).url.hasPrefix(
                "https://sms.example.vn/send?key=a%26b&phone=84905123318&content=a%22%26b%3Dc%7D%7Bto%7D%0A&sign="))
        #expect(call(.form).body?.contains("content=a%22%26b%3Dc%7D%7Bto%7D%0A&") == true)
        let json = try JSONSerialization.jsonObject(with: Data((call(.json).body ?? "").utf8)) as? [String: String]
        #expect(json?["content"] == message.text && json?["sign"]?.count == 64)
    }

    @Test("a declared interface took a message only where its answer says so")
    func judging() {
        let interface = interface(.json)
        #expect(interface.judge(status: 200, body: "{\"code\": 0}") == .accepted(reference: nil))
        #expect(kind(interface.judge(status: 200, body: "{\"code\": 12}")) == "refused")
        #expect(kind(interface.judge(status: 401, body: "key")) == "failed")
        for (status, body) in [(200, "<html>"), (500, "{\"code\": 0}"), (302, "")] {
            #expect(kind(interface.judge(status: status, body: body)) == "unknown")
        }
    }
}
