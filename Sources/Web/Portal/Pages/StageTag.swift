import Kernel
import OneStop

/// A stage as a citizen reads it: who must act now.
enum StageTag {
    static func html(_ stage: Stage, _ t: Wording) -> HTML {
        let tone: Piece.Tone =
            switch stage {
            case .supplementRequested: .warn
            case .refused, .stopped: .bad
            case .decided, .returned: .ok
            case .submitted, .processing, .withdrawalRequested: .act
            }
        return Piece.tag(
            t(Phrase(computed: "stage.\(stage.rawValue)")), tone, icon: stage == .supplementRequested ? .alert : nil)
    }
}
