import OneStop

/// A condition that the page's script can follow: one field equal to, among, or other than given texts.
///
/// What it can't follow is shown; the server decides when the form is read.
struct Reveal {
    let field: String
    let values: [String]
    let isNegated: Bool

    init?(_ condition: Condition) {
        guard let simple = condition.expression.simpleComparison else { return nil }
        field = simple.field
        values = simple.values
        isNegated = simple.isNegated
    }

    /// Attributes that tell the script what to watch.
    func attributes(prefix: String) -> HTML {
        let list = values.map { "\"\($0.split(separator: "\"").joined())\"" }.joined(separator: ",")
        return " data-when=\"\(prefix + field)\" data-values=\"[\(list)]\"\(" data-not=\"1\"", if: isNegated)"
    }
}
