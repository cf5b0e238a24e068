/// How long what is personal is kept, as the province declares it: `retention` in province.yaml.
package struct Retention: Sendable, Hashable {
    package let classes: [RetentionClass]
    /// Key of the class of what neither its procedure nor its agency gives one; without it that is kept for ever.
    package let otherwise: String?
    package let passing: PassingDays

    package init(classes: [RetentionClass] = [], otherwise: String? = nil, passing: PassingDays = PassingDays()) {
        self.classes = classes
        self.otherwise = otherwise
        self.passing = passing
    }

    /// The class of the procedure's dossiers at that agency: the procedure's own, else its agency's, else the province's.
    ///
    /// - Returns: `nil` where none is declared, or one that is no longer there: such dossiers are kept.
    package func rule(for procedure: Procedure, at agency: Agency) -> RetentionClass? {
        let key = procedure.retention ?? agency.retention ?? otherwise
        return classes.first { $0.key == key }
    }
}
