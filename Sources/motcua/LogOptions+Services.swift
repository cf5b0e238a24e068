import Foundation
import Logging
import OneStop
import ServiceLifecycle

extension LogOptions {
    /// What runs beside the site for the log: signing, witnesses, the daily stamp.
    ///
    /// - Throws: `Doubt`.
    func services(over sequencer: Sequencer, logger: Logger) throws -> [any Service] {
        let now: @Sendable () -> Date = { Date.now }
        let cosigning = Cosigning(sequencer.ledger, witnesses: try links())
        let stamping = try stampAuthority().map { Stamping(sequencer.ledger, authority: $0) }
        return [
            LogWatch(sequencer: sequencer, now: now, logger: logger),
            WitnessWatch(cosigning: cosigning, now: now, logger: logger),
        ] + (stamping.map { [StampWatch(stamping: $0, now: now, logger: logger)] } ?? [])
    }
}
