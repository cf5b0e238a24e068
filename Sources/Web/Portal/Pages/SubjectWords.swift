import Foundation
import Kernel
import OneStop

/// What a supplement item is about, in words.
enum SubjectWords {
    static func name(_ subject: SupplementItem.Subject, of procedure: Procedure, _ t: Wording) -> String {
        switch subject {
        case .field(let id): procedure.form.field(id).map { t($0.label) } ?? id
        case .paper(let id): procedure.papers.first { $0.id == id }.map { t($0.name) } ?? id
        case .extra(let name): name
        }
    }
}
