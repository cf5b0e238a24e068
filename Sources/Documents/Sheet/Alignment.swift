/// To which side lines are set.
package enum Alignment: Sendable, Hashable {
    case left, centre, right
    /// Both edges even, the last line left.
    case justified
}
