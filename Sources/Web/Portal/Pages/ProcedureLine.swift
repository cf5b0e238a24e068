import Foundation
import Kernel
import OneStop

/// A procedure in a list: its name, what it is for, whose it is, how long it takes.
struct ProcedureLine {
    let procedure: Procedure
    let catalogue: Catalogue
    /// The list is of one agency, so that its name says nothing.
    var isOfOneAgency = false
    var showsSummary = false

    func html(_ t: Wording) -> HTML {
        let agencies = procedure.agencies.compactMap { catalogue.agency($0).map { t($0.shortName) } }
        let time = procedure.time.limit.map { t.limit($0) } ?? t("limit.campaign")
        let facts = (isOfOneAgency ? [] : [agencies.joined(separator: ", ")]) + [time]
        let summary = "<span class=\"ink\">\(t(procedure.summary))</span>" as HTML
        return
            "<li><a href=\"\(Link.procedure(procedure.slug).path)\">\(t(procedure.name))\(summary, if: showsSummary)<span>\(facts.joined(separator: " · "))</span></a></li>"
    }
}
