import Foundation
import NIOCore
import NIOPosix
import OneStop
import Testing

@testable import Gateways

@Suite("Calls of a sign-on provider")
struct CurlProviderTransportTests {
    /// What a call gives of a server that answers so.
    private func reply(
        _ answer: String, _ make: (CurlProviderTransport, String) async -> ProviderReply
    ) async throws -> ProviderReply {
        let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Scripted(answer: answer))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let reply = await make(CurlProviderTransport(), "http://127.0.0.1:\(server.localAddress?.port ?? 0)/x")
        try await server.close()
        return reply
    }

    private func isUnreachable(_ reply: ProviderReply) -> Bool {
        if case .unreachable = reply { true } else { false }
    }

    @Test("a set of keys of 70,000 bytes is not read to its end")
    func oversized() async throws {
        let answer = "HTTP/1.1 200 OK\r\nContent-Length: 70000\r\n\r\n" + String(repeating: "x", count: 70_000)
        #expect(isUnreachable(try await reply(answer) { await $0.get($1, bearer: nil) }))
    }

    @Test("a redirect is an answer, and never followed")
    func redirect() async throws {
        let answer = "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"
        #expect(try await reply(answer) { await $0.get($1, bearer: "t") } == .answered(status: 302, body: []))
    }

    @Test("id and secret go escaped into the head, the code into the form")
    func post() async throws {
        // The server sends back what it got.
        let echoed = try await reply("") { transport, address in
            await transport.post(address, fields: [("code", "a b&c")], basic: ("motcua", "bí:mật"))
        }
        guard case .answered(200, let body) = echoed else {
            Issue.record("\(echoed)")
            return
        }
        let text = String(decoding: body, as: UTF8.self)
        #expect(text.contains("code=a%20b%26c") && text.contains("Content-Type: application/x-www-form-urlencoded"))
        #expect(text.contains("Basic " + Data("motcua:b%C3%AD%3Am%E1%BA%ADt".utf8).base64EncodedString()))
    }

    @Test("an access token with a line break is never sent")
    func headers() async throws {
        #expect(isUnreachable(await CurlProviderTransport().get("http://127.0.0.1:1/", bearer: "a\r\nX-Evil: 1")))
    }
}

/// Answers the first bytes that come with its answer, or with those bytes, and closes.
private final class Scripted: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer
    private let answer: String

    init(answer: String) { self.answer = answer }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let got = String(buffer: unwrapInboundIn(data))
        let echo = "HTTP/1.1 200 OK\r\nContent-Length: \(got.utf8.count)\r\n\r\n\(got)"
        let channel = context.channel
        channel.writeAndFlush(ByteBuffer(string: answer.isEmpty ? echo : answer)).whenComplete { _ in
            channel.close(promise: nil)
        }
    }
}
