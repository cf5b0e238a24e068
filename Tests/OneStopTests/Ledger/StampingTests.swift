import Foundation
import Kernel
import TestKit
import Testing

@testable import OneStop

@Suite("Time stamps over the log")
struct StampingTests {
    private static let now = Moment.at("18/01/2016 10:00")

    @Test("once a day an authority stamps the newest checkpoint, which openssl confirms", arguments: Engine.available)
    func daily(engine: Engine) async throws {
        let authority = try StampAuthority()
        defer { authority.remove() }
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let stamping = Stamping(test.office.ledger, authority: authority)
            #expect(try await stamping.round(at: Self.now) == nil)
            #expect(try await test.office.ledger.stamp() == nil)
            let sequencer = try await test.sequencer()
            _ = try await test.file()
            try await sequencer.round(at: Self.now)
            #expect(try await stamping.round(at: Self.now) == nil)
            let stamp = try #require(try await test.office.ledger.stamp())
            #expect(stamp.checkpoint == (try await test.office.ledger.checkpoint()?.encoded))
            #expect(try authority.believes(stamp.reply, for: Array(stamp.checkpoint.utf8)))
            #expect(try !authority.believes(stamp.reply, for: Array("x".utf8)))
            _ = try await test.file(seed: 2)
            try await sequencer.round(at: Self.now)
            _ = try await stamping.round(at: Self.now.addingTimeInterval(3_600))
            #expect(try await test.office.ledger.stamp()?.reply == stamp.reply)
            _ = try await stamping.round(at: Self.now.addingTimeInterval(86_400))
            #expect(try await test.office.ledger.stamp()?.reply != stamp.reply)
        }
    }
}
