import Foundation
package import Kernel

/// For whom a dossier was filed, where that isn't the account's holder: as it stood at the filing, kept in its event.
package enum Behalf: Sendable, Hashable, Codable {
    case organisation(Body)
    case mandate(Represented)

    /// An organisation as the filing names it.
    package struct Body: Sendable, Hashable, Codable {
        package let organisation: ID<Organisation>
        package let name: String
        package let code: String
        /// An officer had compared it with its certificate.
        package let isChecked: Bool
    }

    /// A person as the mandate names one.
    package struct Represented: Sendable, Hashable, Codable {
        package let mandate: ID<Mandate>
        package let name: String
        package let number: String
        package let phone: PhoneNumber?
        package let email: EmailAddress?
        package let basis: Mandate.Basis
        /// The paper that says so, where it rests on one.
        package let paper: FileReference?
    }

    /// The mandate on paper, where it rests on one.
    package var paper: FileReference? {
        if case .mandate(let represented) = self { represented.paper } else { nil }
    }

    package var name: String {
        switch self {
        case .organisation(let body): body.name
        case .mandate(let represented): represented.name
        }
    }
}
