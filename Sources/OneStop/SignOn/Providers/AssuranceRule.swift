/// What a sign-on says about the person, by the provider's word for its level.
package struct AssuranceRule: Sendable, Hashable {
    /// Where no levels are told apart.
    package let otherwise: Assurance
    /// The provider's word → our level; a word that isn't there counts as declared.
    package let levels: [String: Assurance]

    package init(otherwise: Assurance = .national, levels: [String: Assurance] = [:]) {
        self.otherwise = otherwise
        self.levels = levels
    }

    func level(of word: String?) -> Assurance {
        guard !levels.isEmpty else { return otherwise }
        return word.flatMap { levels[$0] } ?? .declared
    }
}
