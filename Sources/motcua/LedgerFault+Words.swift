import OneStop

extension LedgerFault {
    /// The reason, and the way out, as the command line says it.
    var words: String {
        switch self {
        case .rolledBack(let signed, let has):
            """
            the database went back: this server signed a log of \(signed) entries, the database holds \(has). \
            Restore a newer backup or the server that has them all. If they are lost for ever, this log must never be \
            signed again: begin another with motcua keys FILE --name NAME/2 and serve --log-key FILE --new-log-key; \
            receipts of the old one still prove what they proved.
            """
        case .forked(let size):
            """
            the database holds another history: its first \(size) entries are not those that this server signed. \
            Take the right database; motcua verify --all names what differs.
            """
        case .damaged(let size):
            "the tree of the log is damaged at \(size) entries; motcua verify --all names what differs"
        case .foreignKey(let current):
            """
            this database's log is signed with another key, of \(current). Give that key with --log-key, or, if this \
            one is meant to follow it, add --new-log-key once.
            """
        case .retiredKey: "another key follows this one; give the newest with --log-key"
        case .unreadableGuard:
            "the file of what was signed last is damaged or signed by nobody known; it must not be guessed"
        }
    }
}
