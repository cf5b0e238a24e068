package import Kernel

/// One administrative procedure as an agency declares it: what is asked, what must be handed in, how long it takes,
/// through whose hands it goes, what it costs, what comes out.
///
/// Published versions are immutable; a filed dossier stays on its version for ever.
package struct Procedure: Sendable, Hashable {
    /// Folder name, part of the address: "cap-phu-hieu-xe-o-to-kinh-doanh-van-tai".
    package let slug: String
    /// SHA-256 of the declaration's source, the identity of this version.
    package let version: SHA256Digest
    package let name: LocalText
    package let summary: LocalText
    package let sector: String
    package let nationalCode: String?
    /// 1 to 4, Nghị định 43/2011 Điều 3.4. Not derivable from `provision`, nor it from this.
    package let level: Int
    package let provision: Provision
    package let audience: [Audience]
    /// Slugs of the agencies that own it, each with queues of its own.
    package let agencies: [String]
    package let channels: [Channel]
    package let keywords: [String]
    package let lifeEvent: String?
    package let legalBasis: [String]
    package let notes: [LocalText]
    /// Places in the declaration whose values are not verified, shown to administrators.
    package let assumed: [String]
    /// The field that names the person or body the result is for; `nil` where it is the account's holder.
    package let applicant: String?
    package let form: Form
    package let papers: [Paper]
    package let time: TimeRule
    package let fee: Fee
    package let steps: [Step]
    package let result: ResultRule
    package let renewal: Renewal?
    /// Filing is enough: no officer has to accept (notifications).
    package let acceptsAutomatically: Bool
    /// How sure we must be of who files it online; `nil` where any account will do.
    package let identity: Assurance?
    /// Outside body to which it goes on after the province.
    package let onward: LocalText?
    package let applicantLimits: [ApplicantLimit]
    /// Key of the class by which its dossiers are kept; `nil` leaves that to the agency.
    package let retention: String?
    /// The plain-language guide.
    package let guide: Guide?
}
