import Kernel
import OneStop

/// A stage as its reader sees it: who must act now.
enum StageTag {
    static func html(_ stage: Stage, _ t: Wording, isOffice: Bool = false) -> HTML {
        let tone: Piece.Tone =
            switch stage {
            case .supplementRequested, .paymentDue: .warn
            case .refused, .stopped: .bad
            case .decided, .returned: .ok
            case .submitted, .processing, .withdrawalRequested: .act
            }
        return Piece.tag(
            text(stage, t, isOffice: isOffice), tone, icon: stage == .supplementRequested ? .alert : nil)
    }

    /// The stage in words; "you" is the applicant, so an officer reads another sentence.
    static func text(_ stage: Stage, _ t: Wording, isOffice: Bool) -> String {
        if isOffice, stage == .paymentDue { return t("office.waits_for_payment") }
        if isOffice, stage == .supplementRequested { return t("office.waits_for_applicant") }
        return t(Phrase(computed: "stage.\(stage.rawValue)"))
    }
}
