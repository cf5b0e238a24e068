import Documents

/// Whether an error means that the machine has no font to print Vietnamese with, so that pages can say so and name the
/// package that brings it.
package enum FontTrouble {
    package static func isBehind(_ error: any Error) -> Bool {
        if case PressError.missingFont = error { return true }
        return false
    }
}
