/// How the database is at one moment, for the health page and the metrics.
package struct DatabaseHealth: Sendable, Hashable {
    /// Transactions that wait for their turn.
    package let waiting: Int
    /// How many may wait before one is refused.
    package let capacity: Int
    /// Connections that are open now, and at most.
    package let connections: Int
    package let maximumConnections: Int
}
