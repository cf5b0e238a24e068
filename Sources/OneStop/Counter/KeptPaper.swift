/// Originals of the applicant that the agency still has.
package struct KeptPaper: Sendable, Hashable {
    /// Id of the paper as the desk noted it.
    package let paper: String
    /// Its name, where the procedure doesn't declare it.
    package let name: String?
    package let originals: Int
}
