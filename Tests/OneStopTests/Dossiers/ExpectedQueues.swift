import Foundation
import Kernel
import TestKit

@testable import OneStop

/// What each list should hold, told from the events alone: a second computation, slow and obvious.
struct ExpectedQueues {
    let files: [DossierFile]
    let now: Date
    let soon: Date

    /// The codes of a queue for one officer of an agency, in its order.
    func codes(of queue: Queue, at agency: String, for officer: Person, roles: [Role]) -> [String] {
        let open = files.filter { $0.dossier.agency == agency && !$0.dossier.stage.isClosed }
        let members = open.filter { belongs($0, to: queue, officer, roles) }
        let isOwn = queue == .mine || queue == .standIn
        return
            members.map { file in
                (isOwn ? workBy(file) : attention(file), file.dossier.id.text, file.dossier.code.text)
            }.sorted { ($0.0.milliseconds, $0.1) < ($1.0.milliseconds, $1.1) }.map(\.2)
    }

    /// The board of the agency: whose limit has passed, the longest on top.
    func silent(at agency: String, by calendar: WorkingCalendar) -> [String] {
        files.filter { $0.dossier.agency == agency }.compactMap { file -> (Date, String, String)? in
            guard let duty = file.dossier.duty(under: file.procedure, calendar: calendar, at: now), duty.due <= now
            else { return nil }
            return (duty.due, file.dossier.id.text, file.dossier.code.text)
        }.sorted { ($0.0.milliseconds, $0.1) < ($1.0.milliseconds, $1.1) }.map(\.2)
    }

    private func belongs(_ file: DossierFile, to queue: Queue, _ officer: Person, _ roles: [Role]) -> Bool {
        let (dossier, step) = (file.dossier, Path(of: file.dossier, under: file.procedure).step(file.dossier.step))
        let waits = dossier.stage == .supplementRequested || dossier.stage == .paymentDue
        switch queue {
        case .new:
            let isOurs = step.map { roles.contains($0.role) } ?? false
            return dossier.assignee == nil && !waits && !dossier.isAway && isOurs
        case .mine: return dossier.assignee?.account == officer.account && !waits
        case .standIn, .asked: return false
        case .dueSoon: return attention(file) > now && attention(file) <= soon
        case .overdue: return attention(file) <= now
        case .waiting: return waits
        case .toApprove: return dossier.stage == .processing && step?.kind == .approve
        case .toIssue: return dossier.stage == .processing && step?.kind == .issue
        case .toReturn: return dossier.stage == .decided
        case .all: return true
        }
    }

    private func attention(_ file: DossierFile) -> Date { file.dossier.attentionBy ?? DossierRow.never }

    private func workBy(_ file: DossierFile) -> Date {
        file.dossier.workBy(under: file.procedure, calendar: Holidays.calendar) ?? DossierRow.never
    }
}
