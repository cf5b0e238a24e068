/// Units in which a result's validity is declared.
enum ValidityUnit: String, CaseIterable {
    case years, months, days
}
