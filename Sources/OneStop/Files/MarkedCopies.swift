import Documents
package import Foundation
import Kernel

/// Copies of ID papers for officers: the filed bytes stay as they are, what is looked at says for which dossier, for
/// whom and when it was made, so that a copy that wanders tells from where.
package struct MarkedCopies: Sendable {
    let press: Press
    let files: any FileStore
    let texts: Phrasebook

    /// What an officer gets of that file of the dossier.
    ///
    /// - Throws: `FileRefusal.infected`, `.waiting`, `.missing`; `PressError` where the machine lacks the font.
    package func copy(
        of reference: FileReference, in file: DossierFile, for officer: String, at now: Date
    ) async throws -> OfficerCopy {
        guard file.isMarked(reference) else { return .plain }
        let original = try await files.read(reference.digest)
        let t = texts.wording(.vi)
        let lines = [
            t("copies.words", ["code": file.dossier.code.text, "agency": t(file.agency.name)]),
            t("copies.seen", ["officer": officer, "at": VietnamTime.stamp(now)]),
        ]
        do {
            return .marked(try await press.marked(original, with: lines))
        } catch let fault as MarkingFault {
            return .withheld(OfficerCopy.Obstacle(fault))
        } catch PressError.failed {
            return .withheld(.unreadable)
        }
    }
}

extension OfficerCopy.Obstacle {
    fileprivate init(_ fault: MarkingFault) {
        self =
            switch fault {
            case .kind: .kind
            case .signed: .signed
            case .locked: .locked
            case .unreadable: .unreadable
            case .tooLarge: .tooLarge
            }
    }
}
