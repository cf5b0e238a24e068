package import Foundation
package import Kernel

/// A reception with everything its page shows and its filing needs: read anew from what was typed.
package struct DeskForm: Sendable {
    package let reception: Reception
    package let procedure: Procedure
    package let agency: Agency
    /// The form's fields as typed, empty ones filled with what the person's block tells.
    package let input: FormInput
    package let reading: Reading
    package let desk: DeskReading
    package let demands: [PaperDemand]

    package init(
        _ reception: Reception, procedure: Procedure, agency: Agency, catalogue: Catalogue, now: Date
    ) {
        self.reception = reception
        self.procedure = procedure
        self.agency = agency
        let fields = Set(procedure.form.fields.map(\.id))
        var input = FormInput(reception.typed.values.filter { fields.contains(String($0.key.prefix { $0 != "." })) })
        PersonFilling(form: procedure.form, applicant: procedure.applicant, units: catalogue.province.units)
            .fill(&input, from: reception.typed)
        self.input = input
        reading = catalogue.read(input, files: reception.files, under: procedure, at: agency, now: now)
        desk = DeskReading(reception.typed, today: VietnamTime.day(of: now))
        let (desk, scans) = (desk, reception.papers)
        let inHand = { (id: String) in desk.received[id] != nil || scans[id] != nil }
        var declared: [String: Bool] = [:]
        for demand in procedure.papers(for: reading.answers, declared: [:]) where demand.standing != .required {
            declared[demand.paper.id] = inHand(demand.paper.id)
        }
        self.declared = declared
        demands = procedure.papers(for: reading.answers, declared: declared)
    }

    /// The facts that papers in hand declare, by paper id.
    package let declared: [String: Bool]

    /// File fields that the answers show: on paper they need no file.
    package var fileFields: [Field] {
        procedure.form.fields.filter { $0.kind == .file && ($0.shownWhen?.holds(for: reading.answers) ?? true) }
    }

    /// What is wrong with the answers; missing files are none of it.
    package var answerFaults: [FieldFault] {
        reading.faults.filter { if case .missingFile = $0.code { false } else { true } }
    }

    /// Papers that must be there and are neither in hand nor scanned; the form itself was just typed.
    package var missingPapers: [FieldFault] {
        let files = reading.faults.filter { fault in
            if case .missingFile = fault.code { desk.received[fault.name] == nil } else { false }
        }
        return files
            + demands.faults(having: reception.papers).filter { desk.received[$0.name.paperID] == nil }
    }

    /// The name that the dossier goes by.
    package var applicantName: String { procedure.applicantName(in: reading.answers) ?? desk.note.owner.name }

    /// What the procedure asks for these answers; `nil` where it is known only later or taken elsewhere.
    package var fee: Dong? {
        if case .elsewhere = procedure.fee.collected { return nil }
        return procedure.fee(for: reading.answers)
    }
}
