/// What an appender stores after leaves were added.
package struct TreeGrowth: Hashable, Sendable {
    package let edge: TreeEdge
    /// Every tile that was filled, then the unfinished ones that changed; each replaces a narrower tile at its place.
    package let tiles: [HashTile]
}
