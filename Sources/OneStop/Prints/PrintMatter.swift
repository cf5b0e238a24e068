import Foundation
import Kernel

/// What a paper is written from: the act that it tells of, the dossier as that act left it, who writes, under which
/// number and in which wording. Nothing of it changes later, so a paper printed again is the same paper.
struct PrintMatter: Sendable {
    let kind: PrintKind
    let act: Recorded
    /// As the act left it.
    let dossier: Dossier
    /// Through the act.
    let history: [Recorded]
    let procedure: Procedure
    let agency: Agency
    let province: Province
    /// "12/TNHS"; `nil` where the paper bears no number of its own.
    let number: String?
    /// The agency's own paragraphs by part; what is not among them is worded as the product words it.
    let worded: [String: TextTemplate]
    let site: PaperSite
    let calendar: WorkingCalendar
    let t: Wording
    /// What it shows of its proofs.
    var seal = PaperSeal.none
    /// Made up, to look at; the paper says so.
    var isSample = false

    var day: CivilDay { VietnamTime.day(of: act.at) }
    var edition: FormEdition { FormEdition(on: day) }
    var code: String { dossier.code.text }
    var applicant: Applicant { dossier.filing.applicant }
    /// Who did the act; empty where MotCua itself did.
    var signer: String { act.by.person?.name ?? "" }

    /// One of the paper's paragraphs with its expressions filled.
    func words(_ part: String) -> String {
        let template = worded[part] ?? PrintWording.standard(kind, part, edition, t)
        return template.text(in: context)
    }

    /// The applicant's address: as the desk wrote it down, else the first that the form asks for.
    var address: String? {
        if let noted = dossier.filing.desk?.owner.address, !noted.isEmpty { return noted }
        for field in procedure.form.fields {
            if case .address(let address)? = dossier.answers[field.id] { return address.text }
        }
        return nil
    }

    /// The desk's name, as it was called on that day.
    var desk: String { t(edition == .of2018 ? "print.desk.2018" : "print.desk.2025") }
}
