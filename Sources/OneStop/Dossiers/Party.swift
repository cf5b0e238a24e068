/// Whose turn it is.
package enum Party: String, Sendable, Hashable {
    case applicant, agency, nobody
}
