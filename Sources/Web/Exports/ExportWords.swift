import Foundation
import HTTPTypes
import OneStop

extension ExportRefusal {
    /// Why, in words.
    ///
    /// - Throws: `Edge.notFound` for what is nobody's to know.
    func words(_ t: Wording) throws -> String {
        switch self {
        case .unknown: throw Edge.notFound
        case .badReason: t("exports.bad_reason")
        case .missingWords: t("exports.missing_words")
        case .tooMany(let most): t("exports.too_many", ["n": "\(most)"])
        case .ownRequest: t("exports.own")
        case .settled(let name, let at): t("exports.settled", ["name": name, "at": t.moment(at)])
        case .lapsed: t("exports.lapsed")
        }
    }

    var status: HTTPResponse.Status {
        switch self {
        case .settled, .lapsed, .ownRequest: .conflict
        default: .unprocessableContent
        }
    }
}

extension ExportRequest {
    /// "Sổ theo dõi hồ sơ"
    func list(_ t: Wording) -> String { kind.name(t) }

    func tag(at now: Date, _ t: Wording) -> HTML {
        switch standing(at: now) {
        case .waiting: Piece.tag(t("exports.state_waiting"), .act)
        case .lapsed: Piece.tag(t("exports.state_lapsed"))
        case .approved(let until): Piece.tag(t("exports.state_approved", ["at": t.moment(until)]), .ok)
        case .over: Piece.tag(t("exports.state_over"))
        case .refused: Piece.tag(t("exports.state_refused"), .bad)
        case .withdrawn: Piece.tag(t("exports.state_withdrawn"))
        }
    }
}

extension ExportKind {
    func name(_ t: Wording) -> String { t(Phrase(computed: "exports.kind_\(rawValue)")) }
}
