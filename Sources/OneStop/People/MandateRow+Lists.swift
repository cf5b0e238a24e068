import Kernel
import Storage

extension MandateRow {
    /// Every mandate that the account holds or held, the newest first.
    static func held(by account: ID<Account>, in tx: Transaction) throws -> [Mandate] {
        try tx.rows("\(selection) WHERE holder = \(account) ORDER BY made_at DESC, id DESC").map {
            try Mandate(row: $0, in: tx)
        }
    }

    /// Every mandate over the account's holder, known to be or made with the account's own contact, the newest first.
    static func given(by account: Account, in tx: Transaction) throws -> [Mandate] {
        let contacts = try ContactMark.all(of: account).map { try $0.index(in: tx) }
        return try tx.rows(
            """
            \(selection)
            WHERE represented = \(account.id)
                OR (represented IS NULL AND contact_digest IN (\(SQL.list(contacts))))
            ORDER BY made_at DESC, id DESC
            """
        ).map { try Mandate(row: $0, in: tx) }
    }
}
