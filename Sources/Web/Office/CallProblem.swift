import Kernel
import OneStop

/// A call that was written down without a word: which, and what was typed.
struct CallProblem: Sendable {
    let message: ID<OutgoingMessage>
    let typed: String
}
