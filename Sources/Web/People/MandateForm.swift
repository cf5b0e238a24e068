import Kernel
import OneStop

/// What was typed to file for another person, as typed.
struct MandateForm: Sendable {
    var name = ""
    var number = ""
    var contact = ""
    /// Slug of the one procedure; empty for any.
    var procedure = ""
    var until = ""
    var isByPaper = false

    /// A new one: a month, for that procedure.
    init(procedure: String, today: CivilDay) {
        self.procedure = procedure
        until = today.adding(days: 30).vietnamese
    }

    init(_ upload: Upload) {
        func value(_ name: String) -> String { String((upload.values[name]?.first ?? "").prefix(300)) }
        name = value("ten")
        number = value("so")
        contact = value("lien_lac")
        procedure = value("thu_tuc")
        until = value("den")
        isByPaper = value("bang") == Mandate.Basis.paper.rawValue
    }

    func request(
        paper: FileReference?, in catalogue: Catalogue, today: CivilDay
    ) throws(PeopleRefusal) -> MandateRequest {
        guard procedure.isEmpty || catalogue.procedure(procedure) != nil else { throw .unknown }
        return try MandateRequest(
            name: name, number: number, contact: contact, procedure: procedure.isEmpty ? nil : procedure,
            until: CivilDay(vietnamese: until.trimmingBlanks), isByPaper: isByPaper, paper: paper, today: today)
    }
}
