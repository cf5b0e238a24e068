package import Kernel

/// One act on dossiers that were ticked, each as the page showed it.
package struct BulkOrder: Sendable, Hashable {
    package let id: ID<BulkOrder>
    package let agency: String
    package let act: BulkAct
    /// To whom they are given.
    package let assignee: Person?
    /// Who collects the results, and how that was checked; each dossier is compared with it by itself.
    package let release: Release?
    package let items: [Item]

    package static let most = 100

    /// A dossier with the number of the last event that the page knew.
    package struct Item: Sendable, Hashable {
        package let code: DossierCode
        package let seen: Int

        /// As a form carries it: "H47.21-160118-0001:12".
        package init?(_ text: String) {
            let parts = text.split(separator: ":")
            guard parts.count == 2, let code = DossierCode(String(parts[0])), let seen = Int(parts[1]) else {
                return nil
            }
            self.code = code
            self.seen = seen
        }
    }

    package init(
        id: ID<BulkOrder>, agency: String, act: BulkAct, assignee: Person?, release: Release? = nil, items: [Item]
    ) {
        self.id = id
        self.agency = agency
        self.act = act
        self.assignee = assignee
        self.release = release
        self.items = Array(items.prefix(Self.most))
    }
}
