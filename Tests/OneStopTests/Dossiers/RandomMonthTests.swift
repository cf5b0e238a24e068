import Foundation
import Kernel
import TestKit
import Testing

@testable import OneStop

/// Whatever is tried by whomever: no illegal state, no lost event, no second decision, nobody without an answer.
@Suite("Random months")
struct RandomMonthTests {
    /// `MOTCUA_RANDOM_MONTHS` sets how many.
    private static let months =
        ProcessInfo.processInfo.environment["MOTCUA_RANDOM_MONTHS"].flatMap(Int.init) ?? 1_000

    /// Every kind of event: each must have happened.
    private static let kinds: Set = [
        "submitted", "claimed", "released", "assigned", "accepted", "refused", "supplement_requested", "supplemented",
        "step_completed", "sent_back", "approved", "issued", "returned", "withdrawal_requested", "withdrawal_declined",
        "stopped", "messaged", "noted", "viewed", "extended", "apologised", "escalated", "rescheduled", "consulted",
        "inquiry_taken", "opinion_prepared", "opinion_given", "opinion_lapsed", "inquiry_ended", "forwarding_proposed",
        "forwarded", "forwarding_ended", "transferred", "contacted", "ticked", "fee_requested", "paid", "fee_waived",
        "payment_voided", "originals_returned",
    ]

    @Test("no sequence of commands reaches an illegal state, loses an event or gives two decisions")
    func months() throws {
        let catalogue = try #require(TestOffice.province.catalogue)
        let examples = catalogue.procedures.compactMap { procedure in
            procedure.agencies.first.flatMap { FiledExample(procedure, at: $0, in: catalogue) }
        }
        #expect(examples.count > 60)
        var (done, kinds): ([Verb: Int], Set<String>) = ([:], [])
        for seed in 1...UInt64(Self.months) {
            var month = RandomMonth(
                of: examples[Int(seed % UInt64(examples.count))], seed: seed, in: catalogue)
            month.live(acts: 60)
            done.merge(month.done, uniquingKeysWith: +)
            kinds.formUnion(month.kinds)
            #expect(month.faults.isEmpty, "seed \(seed): \(month.faults.joined(separator: "; "))")
        }
        let total = done.values.reduce(0, +)
        #expect(total > Self.months * 8, "\(total) acts were allowed")
        let never = Verb.allCases.filter { done[$0] == nil }
        #expect(never.isEmpty, "never allowed: \(never); \(done)")
        #expect(kinds == Self.kinds, "\(kinds.symmetricDifference(Self.kinds).sorted())")
    }
}
