package import Foundation

/// Looks that are not shown yet: some agencies, such as the police, may look without being seen at once.
package struct HeldLooks: Sendable {
    private let days: [String: Int]
    private let now: Date

    package init(of catalogue: Catalogue, at now: Date) {
        days = Dictionary(catalogue.agencies.map { ($0.slug, $0.looksShownAfter) }, uniquingKeysWith: max)
        self.now = now
    }

    /// Whether a look by that agency at that moment is still held back.
    func holds(by agency: String, at look: Date) -> Bool {
        now.timeIntervalSince(look) < Double(days[agency, default: 0]) * 86_400
    }
}

extension DossierFile {
    /// As its applicant may see it: without looks that are held back.
    package func shown(without held: HeldLooks) -> DossierFile {
        let shown = history.filter { recorded in
            !recorded.event.isView || !held.holds(by: recorded.by.agency ?? agency.slug, at: recorded.at)
        }
        return DossierFile(dossier: dossier, history: shown, procedure: procedure, agency: agency)
    }
}
