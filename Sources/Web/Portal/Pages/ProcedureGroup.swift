import Kernel
import OneStop

/// Procedures under one heading of a long list, sorted by name.
struct ProcedureGroup {
    /// Goes into the page's address: "#land".
    let anchor: String
    let title: String
    let procedures: [Procedure]

    /// How a list of everything is put in order.
    enum Order: String, CaseIterable {
        case event = "viec", agency = "co-quan", letter = "a-z"

        var phrase: Phrase { Phrase(computed: "list.by_\(self)") }
    }

    /// The groups of that order that hold anything.
    static func groups(
        _ procedures: [Procedure], by order: Order, of catalogue: Catalogue, _ t: Wording
    ) -> [ProcedureGroup] {
        let sorted = procedures.map { (Folding.sortKey(t($0.name)), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
        let groups: [ProcedureGroup]
        switch order {
        case .event:
            let events = catalogue.province.lifeEvents
            let others = sorted.filter { procedure in !events.contains { $0.key == procedure.lifeEvent } }
            groups =
                events.map { event in
                    ProcedureGroup(
                        anchor: event.key, title: t(event.name), procedures: sorted.filter { $0.lifeEvent == event.key }
                    )
                } + [ProcedureGroup(anchor: "khac", title: t("list.other"), procedures: others)]
        case .agency:
            groups = catalogue.agencies.map { agency in
                ProcedureGroup(
                    anchor: agency.slug, title: t(agency.shortName),
                    procedures: sorted.filter { $0.agencies.contains(agency.slug) })
            }
        case .letter:
            groups = Dictionary(grouping: sorted) { letter(of: t($0.name)) }.sorted {
                Folding.sortKey($0.key) < Folding.sortKey($1.key)
            }
            .map { ProcedureGroup(anchor: "chu-\(Folding.fold($0.key))", title: $0.key, procedures: $0.value) }
        }
        return groups.filter { !$0.procedures.isEmpty }
    }

    /// The first letter without its tone: Đ stays a letter of its own.
    private static func letter(of name: String) -> String {
        let first = String(name.prefix(1)).uppercased()
        return first == "Đ" ? first : Folding.fold(first).uppercased()
    }
}
