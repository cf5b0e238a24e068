import Foundation
import Kernel
import NIOCore
import NIOPosix
import OneStop
import Testing

@testable import Gateways

/// Interfaces that are there and don't do as agreed: each outcome says what the message's fate can be.
@Suite("Gateways that misbehave")
struct BadGatewayTests {
    /// What calling a server gives that answers each connection with those bytes, or with silence.
    private func outcome(of answer: String?, seconds: Int = 5) async throws -> HTTPOutcome {
        let threads = NIOThreadPool(numberOfThreads: 1)
        threads.start()
        let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Answering(answer: answer))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let port = server.localAddress?.port ?? 0
        let outcome = await HTTPCall(url: "http://127.0.0.1:\(port)/x?text=tin", seconds: seconds).make(on: threads)
        try await server.close()
        try await threads.shutdownGracefully()
        return outcome
    }

    private func isUnknown(_ outcome: HTTPOutcome) -> Bool {
        if case .unknown = outcome { true } else { false }
    }

    @Test("one that takes the call and never answers may have the message")
    func slow() async throws {
        #expect(isUnknown(try await outcome(of: nil, seconds: 1)))
    }

    @Test("one that hangs up in the middle of its answer may have it too")
    func brokenOff() async throws {
        #expect(isUnknown(try await outcome(of: "HTTP/1.1 202 Accepted\r\nContent-Length: 500\r\n\r\n0: Acc")))
    }

    @Test("an answer without end is cut off")
    func endless() async throws {
        let answer = "HTTP/1.1 202 Accepted\r\nContent-Length: 9000000\r\n\r\n" + String(repeating: "x", count: 200_000)
        #expect(isUnknown(try await outcome(of: answer)))
    }

    @Test("what speaks no HTTP may have it")
    func nonsense() async throws {
        #expect(isUnknown(try await outcome(of: "+OK ready\r\n")))
    }
}

/// Answers the first bytes that come, and closes; or keeps silent.
private final class Answering: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer
    private let answer: String?

    init(answer: String?) { self.answer = answer }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard let answer else { return }
        let channel = context.channel
        channel.writeAndFlush(ByteBuffer(string: answer)).whenComplete { _ in channel.close(promise: nil) }
    }
}
