/// Why bytes of an upload are not taken.
package enum UploadRefusal: Error, Sendable, Hashable {
    /// Nobody knows it, it is somebody else's, or its time is over: the same answer for all three.
    case unknown
    /// The account has so many under way already.
    case tooMany(max: Int)
    /// The next byte belongs there.
    case wrongOffset(Int)
    /// More bytes than were told, or an end before them.
    case inconsistentLength
    /// It is whole: nothing can be added.
    case finished
    /// Its first bytes are of no kind that is accepted.
    case unsupported
}
