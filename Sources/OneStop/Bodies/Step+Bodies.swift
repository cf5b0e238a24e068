import Kernel

extension Step {
    /// The agency of the province that the declared body of that place is; `nil` for one that is none of them, or that
    /// only the dossier tells ("UBND huyện").
    ///
    /// A body is an agency by the key that the declaration gives it, by its full or short name, or as the one body of a
    /// consultation that names its `agency`.
    package func agency(ofBody index: Int, among agencies: [Agency]) -> Agency? {
        guard bodies.indices.contains(index) else { return nil }
        if let key = bodyAgencies[index] { return agencies.first { $0.slug == key } }
        let name = Folding.fold(bodies[index].vi)
        let named = agencies.first { [Folding.fold($0.name.vi), Folding.fold($0.shortName.vi)].contains(name) }
        return named ?? (bodies.count == 1 ? agencies.first { $0.slug == agency } : nil)
    }
}
