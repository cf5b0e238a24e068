/// A run of text in a guide.
package enum GuideSpan: Sendable, Hashable {
    case plain(String)
    case strong(String)
}
