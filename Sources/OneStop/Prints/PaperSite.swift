/// The portal as a paper names it to whoever holds it.
package struct PaperSite: Sendable, Hashable {
    /// Address of the page that shows a dossier by code and PIN.
    package let tracking: String
    /// Address of the page where anybody checks a paper.
    package let verify: String
    /// Of a demo: its papers say that they are worth nothing.
    package let isDemo: Bool

    package init(tracking: String, verify: String, isDemo: Bool = false) {
        self.tracking = tracking
        self.verify = verify
        self.isDemo = isDemo
    }
}
