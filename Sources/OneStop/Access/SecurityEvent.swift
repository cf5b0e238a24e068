package import Foundation
package import Kernel
import Storage

/// Something that touched the safety of officers' accounts; written once, never changed.
package struct SecurityEvent: Sendable, Hashable {
    /// From 1, without a gap.
    package let number: Int
    package let at: Date
    package let kind: Kind
    /// Who did it; the name is empty for the command line and for nobody known.
    package let actor: ID<Account>?
    package let actorName: String
    /// Whose account it is about.
    package let subject: ID<Account>?
    package let subjectName: String
    package let address: String
    package let detail: String

    /// Stored for ever by its raw value.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case signedIn = "signed_in"
        case signInFailed = "sign_in_failed"
        /// A wrong code of the second factor.
        case codeFailed = "code_failed"
        /// Too many wrong codes: shut for a while.
        case locked
        /// An officer asked for what is another's to see or to do.
        case accessRefused = "access_refused"
        /// A wrong password or code where proof anew was asked.
        case proofFailed = "proof_failed"
        case enrolled
        case recoveryUsed = "recovery_used"
        case recoveryRenewed = "recovery_renewed"
        case factorReset = "factor_reset"
        /// An officer's security key came or went.
        case keyAdded = "key_added"
        case keyRemoved = "key_removed"
        /// An answer of a security key that was not believed; the detail says why.
        case keyFailed = "key_failed"
        /// A security key counted back: there may be two of it.
        case keyDoubted = "key_doubted"
        case postsChanged = "posts_changed"
        case disabled, enabled
        /// A person ended own visits.
        case visitEnded = "visit_ended"
        /// An administrator ended somebody's visits.
        case visitsEnded = "visits_ended"
        case exported
        /// A list too long for one officer was asked for, and what a head said.
        case exportAsked = "export_asked"
        case exportApproved = "export_approved"
        case exportRefused = "export_refused"
        case passwordChanged = "password_changed"
        /// A new password by a code, without the old one.
        case passwordRecovered = "password_recovered"
        /// At the desk: an organisation's certificate was compared, and a person put into one.
        case organisationChecked = "organisation_checked"
        case memberAdded = "member_added"
        /// A citizen's card was compared with the person.
        case identityChecked = "identity_checked"
        /// Two accounts of a citizen became one.
        case accountsMerged = "accounts_merged"
        /// A provider's person became an account's way in, or no longer is one.
        case signOnLinked = "sign_on_linked"
        case signOnUnlinked = "sign_on_unlinked"
        /// An administrator named an officer as a provider does.
        case signOnInvited = "sign_on_invited"
        /// A provider's answer was not believed, or opened nothing.
        case signOnRefused = "sign_on_refused"
        /// A visit ended because the person signed out at the provider.
        case signOnEnded = "sign_on_ended"
        /// Another key signs the public log from then on.
        case logKeyChanged = "log_key_changed"
        /// An administrator held a dossier, or everything, from being erased by time, and took that back.
        case holdPlaced = "hold_placed"
        case holdEnded = "hold_ended"
        /// A person took home what is kept of them.
        case dataCopied = "data_copied"
        /// A person asked for the account to be closed, took that back; and it was closed.
        case closingAsked = "closing_asked"
        case closingTakenBack = "closing_taken_back"
        case accountClosed = "account_closed"
    }

    /// The lines that the chain is made over; none can hold a line's end.
    var content: String {
        [
            "motcua-security/1", String(number), String(at.milliseconds), kind.rawValue, actor?.text ?? "", actorName,
            subject?.text ?? "", subjectName, address, detail,
        ].map { $0 + "\n" }.joined()
    }

    /// What the chain is after this event, in hexadecimal.
    func chain(after previous: String) -> String {
        SHA256Digest.of("\(previous)\n\(content)").hex
    }
}

extension SecurityEvent {
    static let columns: SQL =
        "number, at, kind, actor, actor_name, subject, subject_name, address, detail, chain"

    /// - Throws: code `value` for a kind that this program doesn't know.
    init(row: Row) throws {
        number = try row.get("number")
        at = try row.get("at")
        kind = try row.get("kind")
        actor = try row.getOptional("actor")
        actorName = try row.get("actor_name")
        subject = try row.getOptional("subject")
        subjectName = try row.get("subject_name")
        address = try row.get("address")
        detail = try row.get("detail")
    }
}

extension SecurityEvent.Kind: SQLBindable, SQLReadable {}
