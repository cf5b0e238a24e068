/// Days that things are kept which only pass: none of them is a record of the office.
package struct PassingDays: Sendable, Hashable {
    /// A draft that nobody went on with.
    package var drafts = 180
    /// A draft or reception that was filed: its dossier holds it all.
    package var filed = 30
    /// Messages that left or failed.
    package var messages = 365
    /// Who was looked up at the desk, and persons that the desk didn't see again.
    package var lookups = 730
    /// SMS that came in, notices to officers.
    package var traces = 365

    package init() {}

    static let range = 7...3_650
}
