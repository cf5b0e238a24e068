import Documents
package import Foundation
package import Kernel
import Storage

/// Papers in an agency's own words: reading, keeping, looking at.
extension Prints {
    /// Every paper of a place in both editions, with its versions.
    package func wordings(of agency: String) async throws -> [WordingState] {
        let places = FormEdition.allCases.flatMap { edition in
            PrintKind.allCases.map { WordingPlace(agency: agency, kind: $0, edition: edition) }
        }
        return try await database.read { tx in
            try places.map { WordingState(place: $0, versions: try WordingRegister.versions(of: $0, in: tx)) }
        }
    }

    /// One of them.
    package func wording(at place: WordingPlace) async throws -> WordingState {
        try await database.read { tx in
            WordingState(place: place, versions: try WordingRegister.versions(of: place, in: tx))
        }
    }

    /// How its paragraphs read at that moment, by part, own or not.
    package func words(at place: WordingPlace, on moment: Date) async throws -> [String: String] {
        let own = try await database.read { tx in try WordingRegister.sources(place, at: moment, in: tx) }
        return product(place).merging(own) { _, own in own }
    }

    /// How they would read if the place had no words of its own.
    package func wordsAbove(_ place: WordingPlace, on moment: Date) async throws -> [String: String] {
        place.isProvinces ? product(place) : try await words(at: place.above, on: moment)
    }

    /// Words the paper so from that day on: from now where it is today, else from the day's beginning.
    ///
    /// What is written as the level above writes it is not kept, so it follows that level.
    ///
    /// - Parameters:
    ///   - typed: paragraphs by part; none goes back to the level above.
    ///   - seen: the newest version that the author's page showed.
    /// - Throws: `WordingRefusal`, `StorageError`.
    package func keepWording(
        _ typed: [String: String], at place: WordingPlace, from day: CivilDay, seen: ID<PaperWording>?,
        by author: Account, at now: Date
    ) async throws {
        guard author.words(place.agency) else { throw WordingRefusal.notAllowed }
        let today = VietnamTime.day(of: now)
        guard day >= today else { throw WordingRefusal.dayPast }
        let last = today.adding(days: WordingRegister.horizon)
        guard day <= last else { throw WordingRefusal.dayTooFar(last) }
        let clean = try Self.checked(typed, of: place.kind)
        let since = day == today ? now : VietnamTime.date(day, ClockTime(ofDay: 0))
        let above = try await wordsAbove(place, on: since)
        let parts = clean.filter { above[$0.key] != $0.value }
        try await database.write { tx in
            let versions = try WordingRegister.versions(of: place, in: tx)
            let inForce = versions.first { $0.since <= since }
            // The same sent twice is kept once.
            if let inForce, inForce.parts == parts, inForce.by.account == author.id, inForce.id != seen { return }
            let newest = versions.max { $0.id.text < $1.id.text }
            if let newest, newest.id != seen { throw WordingRefusal.changedMeanwhile(by: newest.by.name) }
            guard (inForce?.parts ?? [:]) != parts else { throw WordingRefusal.unchanged }
            var random = SystemRandomNumberGenerator()
            // Its id sorts behind every other's, whatever the clock says.
            let moment = max(now, newest?.writtenAt.addingTimeInterval(0.001) ?? now)
            let version = PaperWording(
                id: .make(at: moment, using: &random), parts: parts, since: since, by: author.person)
            try WordingRegister.insert(version, at: place, in: tx)
        }
    }

    /// The paper as it would look with those words, on a made-up dossier.
    ///
    /// - Throws: `WordingRefusal.faults`, `PressError`.
    package func sample(
        _ typed: [String: String], at place: WordingPlace, site: PaperSite
    ) async throws -> [UInt8] {
        let clean = try Self.checked(typed, of: place.kind)
        let templates = clean.compactMapValues { try? TextTemplate($0, in: PrintScope.scope) }
        let paper = SamplePaper(place: place, catalogue: publication.catalogue, t: texts.wording(.vi))
        guard let matter = paper.matter(worded: templates, site: site) else {
            throw FileRefusal.missing
        }
        return try await press.print(matter.sheet)
    }

    /// The product's own words.
    private func product(_ place: WordingPlace) -> [String: String] {
        let t = texts.wording(.vi)
        return Dictionary(
            place.kind.parts.map { ($0, PrintWording.source(place.kind, $0, place.edition, t)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The paper's paragraphs, each sound; others are dropped.
    private static func checked(
        _ typed: [String: String], of kind: PrintKind
    ) throws(WordingRefusal) -> [String: String] {
        var (clean, faults): ([String: String], [WordingRefusal.Fault]) = ([:], [])
        let scope = PrintScope.scope(of: kind)
        for part in kind.parts {
            guard let text = typed[part] else { continue }
            let source = text.replacing("\r\n", with: "\n").trimmingBlanks
            do throws(TemplateFault) {
                _ = try TextTemplate(source, in: scope)
                clean[part] = source
            } catch {
                faults.append(WordingRefusal.Fault(part: part, fault: error))
            }
        }
        guard faults.isEmpty else { throw .faults(faults) }
        return clean
    }
}
