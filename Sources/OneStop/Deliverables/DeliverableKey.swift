import Kernel

/// Where a page of the register ends: "2026-03-02.018f…".
package struct DeliverableKey: Sendable, Hashable {
    let issued: CivilDay
    let id: String

    package init(_ last: Deliverable) {
        issued = last.issued
        id = last.id.text
    }

    package init?(_ text: String) {
        let parts = text.split(separator: ".")
        guard parts.count == 2, let day = CivilDay(iso: String(parts[0])), parts[1].utf8.count <= 40 else { return nil }
        issued = day
        id = String(parts[1])
    }

    package var text: String { "\(issued.iso).\(id)" }
}
