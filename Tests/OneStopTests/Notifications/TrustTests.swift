import Foundation
import Kernel
import TestKit
import Testing

@testable import OneStop

/// A gateway is believed by what arrives, not by what it says.
@Suite("Trust in gateways")
struct TrustTests {
    private let noon = Moment.at("18/01/2016 12:00")

    @Test(
        "less than one in five of at least ten recipients is too little",
        arguments: [
            (0, 9, 0, false), (0, 10, 0, true), (0, 0, 10, true), (1, 5, 4, true), (2, 4, 4, false), (19, 81, 0, true),
            (20, 80, 0, false), (0, 0, 0, false),
        ])
    func evidence(reached: Int, failed: Int, silent: Int, isBad: Bool) {
        #expect(Conduct(reached: reached, failed: failed, silent: silent).isBad == isBad)
    }

    private let nothing = Conduct(reached: 0, failed: 0, silent: 12)
    private let well = Conduct(reached: 11, failed: 1, silent: 0)

    @Test("who delivers nothing is put last for an hour, then tried with twenty messages, then judged by them")
    func hour() {
        var trust = Trust()
        trust.judge(Conduct(reached: 0, failed: 0, silent: 9), at: noon)
        #expect(trust.leads)
        trust.judge(nothing, at: noon)
        #expect(!trust.leads && trust.reason == nothing)
        trust.judge(nothing, at: noon + 3_599)
        #expect(!trust.leads)
        trust.judge(nothing, at: noon + 3_600)
        #expect(trust.leads && trust.evidenceBegins(at: noon + 3_700) == noon + 3_600, "the past counts no more")
        for _ in 0..<Trust.trial {
            #expect(trust.leads)
            trust.gave()
        }
        #expect(!trust.leads, "no more until something is known of these")
        trust.judge(well, at: noon + 4_600)
        #expect(trust == Trust())
    }

    @Test("a trial that fails doubles the time, six hours at most")
    func doubling() {
        var trust = Trust()
        var now = noon
        for hours in [1, 2, 4, 6, 6] {
            trust.judge(nothing, at: now)
            #expect(trust.standing == .demoted(until: now + TimeInterval(hours * 3_600), because: nothing))
            now += TimeInterval(hours * 3_600)
            trust.judge(nothing, at: now)
            #expect(trust.standing == .tried(since: now, given: 0))
        }
    }

    @Test("reports that come late lift it at once; a trial of too few messages begins anew")
    func late() {
        var trust = Trust()
        trust.judge(nothing, at: noon)
        trust.judge(well, at: noon + 60)
        #expect(trust == Trust())
        trust.judge(nothing, at: noon)
        trust.judge(nothing, at: noon + 3_600)
        let few = Conduct(reached: 2, failed: 0, silent: 0)
        trust.judge(few, at: noon + 3_600 + 7_199)
        #expect(trust.standing == .tried(since: noon + 3_600, given: 0))
        trust.judge(few, at: noon + 3_600 + 7_200)
        #expect(trust.standing == .tried(since: noon + 10_800, given: 0))
    }
}
