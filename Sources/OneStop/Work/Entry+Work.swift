import Kernel
import Storage

extension Entry {
    /// Whom the work is taken from and whom it goes to learn it in the same transaction.
    func tellOfficers(of event: DossierEvent, on dossier: Dossier, in tx: Transaction) throws {
        let by = actor.person
        switch event {
        case .assigned(let person, _):
            if let holder = dossier.assignee, holder.account != person.account {
                try OfficerNotice.tell(
                    holder.account, .takenAway, code: dossier.code, by: by, detail: person.name, at: at, in: tx)
            }
            try OfficerNotice.tell(person.account, .assigned, code: dossier.code, by: by, at: at, in: tx)
        case .released(let cause):
            guard cause == nil, let holder = dossier.assignee else { return }
            try OfficerNotice.tell(holder.account, .takenAway, code: dossier.code, by: by, at: at, in: tx)
        default: return
        }
    }
}
