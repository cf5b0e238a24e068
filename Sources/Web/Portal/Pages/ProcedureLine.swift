import Foundation
import Kernel
import OneStop

/// A procedure in a list: its name, whose it is, how long it takes.
struct ProcedureLine {
    let procedure: Procedure
    let catalogue: Catalogue

    func html(_ t: Wording) -> HTML {
        let agencies = procedure.agencies.compactMap { catalogue.agency($0).map { t($0.shortName) } }.joined(
            separator: ", ")
        let limit = procedure.time.limit.map { " · " + t.limit($0) } ?? ""
        return
            "<li><a href=\"\(Link.procedure(procedure.slug).path)\">\(t(procedure.name))<span>\(agencies)\(limit)</span></a></li>"
    }
}
