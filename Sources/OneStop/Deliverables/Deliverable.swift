import Foundation
package import Kernel
import Storage

/// Something that was issued and can be looked up: a licence, a badge of one vehicle, a certificate.
package struct Deliverable: Sendable, Hashable {
    package let id: ID<Deliverable>
    package let agency: String
    package let register: String
    package let procedure: String
    package let code: DossierCode
    package let number: String
    /// What it is for, where the dossier has several: a number plate.
    package let subject: String?
    package let holder: String
    package let account: ID<Account>?
    package let issued: CivilDay
    /// Last day on which it holds; `nil` where it has no end.
    package let expires: CivilDay?
    package let state: State

    package enum State: String, Sendable, Hashable, CaseIterable {
        case valid
        /// A later one took its place.
        case replaced
    }

    static let columns: SQL =
        "id, agency, register, procedure, code, number, subject, holder, account, issued_on, expires_on, state"

    init(row: Row) throws {
        id = try row.get("id")
        agency = try row.get("agency")
        register = try row.get("register")
        procedure = try row.get("procedure")
        number = try row.get("number")
        subject = try row.getOptional("subject")
        holder = try row.get("holder")
        account = try row.getOptional("account")
        issued = try row.get("issued_on")
        expires = try row.getOptional("expires_on")
        state = try row.get("state")
        guard let code = DossierCode(try row.get("code", as: String.self)) else { throw Refusal.unknownDossier }
        self.code = code
    }

    /// Whether it no longer holds on that day.
    package func hasExpired(by day: CivilDay) -> Bool { expires.map { $0 < day } ?? false }
}

extension Deliverable.State: SQLReadable {}
