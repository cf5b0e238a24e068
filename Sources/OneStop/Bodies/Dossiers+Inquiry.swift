package import Foundation
package import Kernel
import Storage

extension Dossiers {
    /// The question where an officer of the asked agency opens it; the view is recorded, once in ten minutes.
    ///
    /// - Parameter reason: why the original of a paper is taken that is shown as a marked copy; always recorded.
    /// - Throws: `Refusal.unknownDossier` for everybody else, as if there were none.
    package func openInquiry(
        _ number: Int, on code: DossierCode, by officer: Person, posts: [Post], taking reason: StatedReason? = nil,
        at now: Date
    ) async throws -> InquiryFile {
        guard let file = try await find(code), let consultation = file.dossier.consultation(number),
            let place = consultation.inquiry.place(in: file.dossier), posts.contains(where: { $0.agency == place })
        else { throw Refusal.unknownDossier }
        let recent = file.history.last { $0.event.isView && $0.by.person?.account == officer.account }
        if reason == nil, let recent, now.timeIntervalSince(recent.at) < 600 {
            return InquiryFile(file: file, consultation: consultation)
        }
        let ground = reason.map { ViewGround.original($0, isAsked: true) } ?? .asked
        try await act(.look(ground), on: code, by: .officer(officer, posts: posts), at: now)
        let seen = try await find(code) ?? file
        return InquiryFile(file: seen, consultation: seen.dossier.consultation(number) ?? consultation)
    }
}

extension Inquiry {
    /// The agency whose officers answer here.
    func place(in dossier: Dossier) -> String? {
        switch body {
        case .agency(let slug, _): slug
        case .own: dossier.agency
        case .outside: nil
        }
    }
}
