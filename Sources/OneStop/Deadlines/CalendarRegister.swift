import Foundation
import Kernel
import Storage

/// The calendars that dossiers were counted by, kept so that a change can be named.
enum CalendarRegister {
    /// Keeps the calendar under its fingerprint; one that is kept already is left.
    static func keep(_ calendar: WorkingCalendar, at now: Date, in tx: Transaction) throws {
        let fingerprint = calendar.fingerprint
        let kept = try tx.row("SELECT fingerprint FROM calendars WHERE fingerprint = \(fingerprint)")
        guard kept == nil else { return }
        try tx.run(
            """
            INSERT INTO calendars (fingerprint, holidays, kept_at)
            VALUES (\(fingerprint), \(calendar.holidays.text), \(now))
            ON CONFLICT (fingerprint) DO NOTHING
            """)
    }

    /// The holidays of that calendar; `nil` where it was never kept.
    static func holidays(of fingerprint: String, in tx: Transaction) throws -> HolidayCalendar? {
        try tx.value("SELECT holidays FROM calendars WHERE fingerprint = \(fingerprint)", as: String.self)
            .map(HolidayCalendar.init(text:))
    }
}
