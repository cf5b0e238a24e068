/// Why an administrator can't do that to an officer's account.
package enum OfficerRefusal: Error, Sendable, Hashable {
    /// Nobody of that id that the administrator sees to, or a post that is not theirs to give.
    case unknown
    /// An officer keeps at least one post; who leaves is disabled.
    case lastPost
}
