/// Why keys can't be believed together.
package enum PolicyFault: Error, Hashable {
    /// Not a key that logs sign with.
    case noLogKey(KeyName)
    /// Not a key that witnesses sign with.
    case noWitnessKey(KeyName)
    /// The same key stands for two: nobody is his own witness, nor two.
    case sharedKey(KeyName)
    /// More or fewer are asked for than there are, which is the number given.
    case quorum(Int)
}
