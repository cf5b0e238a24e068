/// Which of the two engines runs the statements.
package enum Dialect: Sendable, Hashable {
    case sqlite, postgres
}
