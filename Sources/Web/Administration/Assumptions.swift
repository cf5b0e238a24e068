import Kernel
import OneStop

/// What the declarations of one owner mark as not verified.
struct Assumptions {
    /// The province, or an agency.
    let owner: String
    let anchor: String
    /// Places in the owner's own declaration.
    let own: [String]
    let procedures: [Procedure]

    var count: Int { own.count + procedures.reduce(0) { $0 + $1.assumed.count } }

    /// All of a catalogue, the province's first; a procedure stands with the first of its agencies.
    static func all(_ catalogue: Catalogue, _ t: Wording) -> [Assumptions] {
        let province = catalogue.province
        let first = Assumptions(
            owner: t(province.name), anchor: province.slug, own: province.assumed, procedures: [])
        let others = catalogue.agencies.map { agency in
            Assumptions(
                owner: t(agency.shortName), anchor: agency.slug, own: agency.assumed,
                procedures: catalogue.procedures.filter { $0.agencies.first == agency.slug && !$0.assumed.isEmpty })
        }
        return ([first] + others).filter { $0.count > 0 }
    }

    static func count(_ catalogue: Catalogue) -> Int {
        catalogue.province.assumed.count + catalogue.agencies.reduce(0) { $0 + $1.assumed.count }
            + catalogue.procedures.reduce(0) { $0 + $1.assumed.count }
    }
}
