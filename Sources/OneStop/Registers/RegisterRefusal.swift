/// Why a register can't be given as one file.
package enum RegisterRefusal: Error, Sendable, Hashable {
    /// More lines than that: a shorter period has to be chosen.
    case tooLong(most: Int)
}
