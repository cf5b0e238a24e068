/// What a person typed, as typed: nothing is checked and nothing is lost. Drafts keep this.
///
/// Names: `field`; in a table `table.0.column`; of an address `field.street`, `field.unit`; of a choice with an own
/// option `field.other`; dates as one text `18/01/2016`.
package struct FormInput: Sendable, Hashable, Codable {
    package var values: [String: [String]]

    package init(_ values: [String: [String]] = [:]) {
        self.values = values
    }

    /// The first text under that name, empty where there is none.
    package subscript(_ name: String) -> String {
        get { values[name]?.first ?? "" }
        set { values[name] = [newValue] }
    }
}
