/// Why a sheet could not be printed.
package enum PressError: Error, Sendable, Hashable {
    /// The machine has no font of that family; `scripts/setup` installs it.
    case missingFont(String)
    /// Cairo's own word for what went wrong.
    case failed(String)
    /// The server is stopping.
    case closed
}
