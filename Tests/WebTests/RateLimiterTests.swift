import Foundation
import OneStop
import Testing

@testable import Web

@Suite("What may be tried how often")
struct RateLimiterTests {
    @Test("more than the burst is refused until time has passed")
    func burst() {
        let limiter = RateLimiter(burst: 2, perMinute: 60)
        let now = Date(timeIntervalSince1970: 0)
        #expect((0..<3).map { _ in limiter.allows("a", at: now) } == [true, true, false])
        #expect(limiter.allows("b", at: now))
        #expect(limiter.allows("a", at: now.addingTimeInterval(1)))
    }

    @Test("what costs more is refused sooner, and a refusal costs nothing")
    func cost() {
        let limiter = RateLimiter(burst: 100, perMinute: 1)
        let now = Date(timeIntervalSince1970: 0)
        #expect(limiter.allows("a", costing: 60, at: now))
        #expect(!limiter.allows("a", costing: 60, at: now))
        #expect(limiter.allows("a", costing: 40, at: now))
        #expect(!limiter.allows("a", at: now))
    }

    @Test("only a site that is set so throttles nothing")
    func unlimited() {
        let now = Date(timeIntervalSince1970: 0)
        #expect((0..<10_000).allSatisfy { _ in RateLimiter.unlimited.allows("a", at: now) })
        let settings = SiteSettings(hosts: [], isSecure: false, isDemo: true, publicAddress: "http://localhost")
        #expect(settings.isThrottled)
    }
}
