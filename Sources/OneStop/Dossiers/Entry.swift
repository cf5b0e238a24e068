import Foundation
import Kernel
import Storage

/// One act being written down: who, when, under which rules.
struct Entry: Sendable {
    let actor: Actor
    let at: Date
    let procedure: Procedure
    let agency: Agency
    let calendar: WorkingCalendar
    /// The absent officer for whom the actor stands in.
    var behalf: Person?

    /// The same by an officer who stands in for that one.
    func on(behalfOf absent: Person?) -> Entry {
        Entry(actor: actor, at: at, procedure: procedure, agency: agency, calendar: calendar, behalf: absent)
    }

    /// Appends the event and folds it in.
    func append(_ event: DossierEvent, to dossier: inout Dossier, in tx: Transaction) throws -> Recorded {
        guard at >= dossier.lastAt else { throw Refusal.clockBehind(dossier.lastAt) }
        let step = Path(of: dossier, under: procedure).step(dossier.step)
        let author = signature(of: event, on: dossier, at: step)
        let recorded = Recorded(number: dossier.number + 1, at: at, by: author, event: event)
        try Ledgered.append(recorded, to: dossier.id, of: agency.slug, in: tx)
        if case .issued(let result) = event {
            try ResultRegister.enter(result, of: dossier, at: agency, in: tx)
            try DeliverableRegister.enter(result, of: dossier, under: procedure, at: agency, at: at, in: tx)
        }
        try FeeBook.enter(recorded, of: dossier, at: agency, in: tx)
        for kind in PrintKind.given(by: event) where kind != .fee {
            _ = try PrintNumbers.take(
                kind, of: dossier.id, event: recorded.number, agency: agency.slug, at: at, in: tx)
        }
        for measure in Measure.counted(by: event, of: dossier, at: at) {
            try Counters.add(1, to: measure, agency: agency.slug, procedure: procedure.slug, at: at, in: tx)
        }
        if case .transferred(let transfer) = event {
            try Counters.move(.submitted, to: transfer.to, of: dossier, in: tx)
        }
        try tellOfficers(of: event, on: dossier, in: tx)
        dossier.apply(recorded)
        if event.changesWords { try DossierWords.write(dossier, under: procedure, in: tx) }
        return recorded
    }

    /// Writes the row that lists and queues read.
    func project(_ dossier: Dossier, in tx: Transaction) throws {
        try DossierRow.update(dossier, under: procedure, calendar: calendar, at: at, in: tx)
        try Referral.project(dossier, under: procedure, in: tx)
    }

    private func signature(of event: DossierEvent, on dossier: Dossier, at step: Step?) -> Signature {
        switch actor {
        case .applicant(let person), .party(let person): Signature(person: person, capacity: .applicant)
        case .system: Signature(person: nil, capacity: .system)
        case .officer(let person, let posts):
            signature(
                of: person, in: dossier.places.first { place in posts.contains { $0.agency == place } }, posts, step,
                behalf: event.isHoldersAct ? behalf : nil)
        }
    }

    private func signature(
        of person: Person, in place: String?, _ posts: [Post], _ step: Step?, behalf: Person?
    ) -> Signature {
        let place = place ?? agency.slug
        return Signature(
            person: person, capacity: .officer(role(among: posts, in: place, at: step)),
            onBehalfOf: behalf, agency: place == agency.slug ? nil : place)
    }

    /// The role that the open step asks for where the officer holds it, else the first one held there.
    private func role(among posts: [Post], in place: String, at step: Step?) -> Role {
        let held = posts.filter { $0.agency == place }.map(\.role)
        if let wanted = step?.role, held.contains(wanted) { return wanted }
        return held.first ?? .inspector
    }
}
