import Foundation
import Kernel
import OneStop

/// Questions and opinions in words.
enum OpinionWords {
    static func verdict(_ verdict: Opinion.Verdict, _ t: Wording) -> HTML {
        let tone: Piece.Tone =
            switch verdict {
            case .agrees: .ok
            case .agreesOnConditions: .warn
            case .disagrees: .bad
            case .notCompetent: .plain
            }
        return Piece.tag(t(Phrase(computed: "verdict.\(verdict.rawValue)")), tone)
    }

    /// Where it stands: "Đang chờ", "Đã trả lời", "Quá hạn, coi như đồng ý".
    static func state(_ consultation: Consultation, _ t: Wording) -> String {
        if consultation.state == .lapsed, let means = consultation.lapse {
            return t(Phrase(computed: "inquiry.lapsed.\(means.rawValue)"))
        }
        return t(Phrase(computed: "inquiry.state.\(consultation.state.rawValue)"))
    }

    static func tag(_ consultation: Consultation, _ t: Wording) -> HTML {
        Piece.tag(state(consultation, t), consultation.isOpen ? .act : consultation.state == .answered ? .ok : .plain)
    }

    /// What silence past the limit means.
    static func silence(_ inquiry: Inquiry, _ t: Wording) -> String {
        inquiry.silence.map { t(Phrase(computed: "inquiry.silence.\($0.rawValue)")) } ?? t("inquiry.silence.reported")
    }
}
