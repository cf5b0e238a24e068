import Foundation
import Kernel
import TestKit
import Testing

@testable import OneStop

@Suite("Rules of sending")
struct SendingRuleTests {
    private let noon = Moment.at("18/01/2016 12:00")

    @Test("what failed is tried at once, then every five minutes within a fifth, 48 times: about four hours")
    func retries() {
        let schedule = RetrySchedule()
        #expect(schedule.next(after: 1, at: noon, jitter: 1) == noon.addingTimeInterval(5))
        #expect(schedule.next(after: 2, at: noon, jitter: 0) == noon.addingTimeInterval(240))
        #expect(schedule.next(after: 48, at: noon, jitter: 1) == noon.addingTimeInterval(360))
        #expect(schedule.next(after: 49, at: noon, jitter: 0.5) == nil)
    }

    @Test(
        "the night ends at seven, whichever side of midnight one asks",
        arguments: [
            ("18/01/2016 20:59", nil), ("18/01/2016 21:00", "19/01/2016 07:00"),
            ("18/01/2016 23:59", "19/01/2016 07:00"), ("19/01/2016 00:00", "19/01/2016 07:00"),
            ("19/01/2016 06:59", "19/01/2016 07:00"), ("19/01/2016 07:00", nil),
        ] as [(String, String?)])
    func night(asked: String, ends: String?) {
        #expect(QuietHours.night.end(at: Moment.at(asked)) == ends.map(Moment.at))
    }

    @Test("quiet hours are read as written; nonsense is none")
    func reading() {
        #expect(QuietHours("21:00-07:00") == .night)
        for text in ["21:00", "25:00-07:00", "07:00-07:00", "a-b"] { #expect(QuietHours(text) == nil) }
    }

    @Test(
        "five failures in a row shut a gateway off for 30 s, each failed trial for twice as long, five minutes at most")
    func breaker() {
        var breaker = Breaker()
        for _ in 1...4 { breaker.failed("down", at: noon) }
        #expect(breaker.allows(at: noon))
        breaker.failed("down", at: noon)
        #expect(!breaker.allows(at: noon) && breaker.allows(at: noon.addingTimeInterval(30)))
        var at = noon
        for pause in [60, 120, 240, 300, 300] as [TimeInterval] {
            at = at.addingTimeInterval(600)
            breaker.failed("down", at: at)
            #expect(!breaker.allows(at: at.addingTimeInterval(pause - 1)) && breaker.allows(at: at + pause))
        }
        breaker.worked()
        #expect(breaker == Breaker())
    }

    @Test("a report may come twice and in any order: a delivery is never taken back")
    func states() {
        for state in MessageState.allCases where state != .created {
            #expect(!MessageState.sending.yieldingStates.contains(state))
        }
        #expect(!MessageState.temporaryFailure.yieldingStates.contains(.delivered))
        #expect(MessageState.delivered.yieldingStates.contains(.temporaryFailure))
        for state in MessageState.allCases { #expect(!state.yieldingStates.contains(state)) }
    }

    @Test("a proof belongs to one message and one key")
    func seal() throws {
        #expect(GatewaySeal("short") == nil)
        let seal = try #require(GatewaySeal("0123456789abcdef0123456789abcdef"))
        let other = try #require(GatewaySeal("1123456789abcdef0123456789abcdef"))
        let (one, two) = (ID<OutgoingMessage>.new(), ID<OutgoingMessage>.new())
        #expect(seal.holds(seal.proof(for: one), for: one))
        #expect(!seal.holds(seal.proof(for: one), for: two) && !other.holds(seal.proof(for: one), for: one))
        #expect(!seal.holds("", for: one) && seal.opens(seal.inboundKey) && !seal.opens(other.inboundKey))
    }
}
