/// Why a witness can't remember; it then signs nothing.
package enum WitnessMemoryFault: Error, Hashable {
    /// The folder or file can't be written.
    case unwritable(String)
    /// Another witness works with that folder.
    case inUse(String)
    /// The file is not as the witness left it.
    case damaged(String)
}
