package import Kernel

/// The days on which one campaign takes dossiers, both included.
package struct FilingWindow: Sendable, Hashable {
    package let name: LocalText
    package let opens: CivilDay
    package let closes: CivilDay

    package init(name: LocalText, opens: CivilDay, closes: CivilDay) {
        self.name = name
        self.opens = opens
        self.closes = closes
    }

    package func contains(_ day: CivilDay) -> Bool { opens <= day && day <= closes }
}

extension [FilingWindow] {
    /// The window that is open on that day.
    package func open(on day: CivilDay) -> FilingWindow? { first { $0.contains(day) } }

    /// The first window that opens after that day.
    package func next(after day: CivilDay) -> FilingWindow? {
        filter { $0.opens > day }.min { $0.opens < $1.opens }
    }
}
