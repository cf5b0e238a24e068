package import Kernel

/// What comes out of a procedure.
package struct ResultRule: Sendable, Hashable {
    package let name: LocalText
    /// The table whose rows each get a result of their own; `nil` for one per dossier.
    package let perRowOf: String?
    /// "{n}/PH-SGTVT": `{n}` is the serial in the agency's register of the year, `{year}` the year.
    package let numberPattern: String
    package let note: LocalText?

    package init(name: LocalText, perRowOf: String?, numberPattern: String, note: LocalText?) {
        self.name = name
        self.perRowOf = perRowOf
        self.numberPattern = numberPattern
        self.note = note
    }
}
