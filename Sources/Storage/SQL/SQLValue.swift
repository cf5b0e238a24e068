/// One of the four kinds of value that both engines keep alike; there is no floating point in the database.
package enum SQLValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])
}
