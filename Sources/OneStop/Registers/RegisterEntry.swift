package import Foundation
package import Kernel

/// One line of the register book.
///
/// - Source: Thông tư 01/2018/TT-VPCP, mẫu 06; Thông tư 03/2025/TT-VPCP, mẫu 07.
package struct RegisterEntry: Sendable, Hashable {
    package let id: ID<Dossier>
    package let code: String
    package let procedure: String
    package let applicant: String
    /// Address and phone, as far as they are known.
    package let contact: String
    package let submittedAt: Date
    package let acceptedAt: Date?
    package let dueAt: Date?
    package let decidedAt: Date?
    package let returnedAt: Date?
    package let manner: Handover.Manner?
    /// Who took the result.
    package let recipient: String
    package let stage: Stage
}
