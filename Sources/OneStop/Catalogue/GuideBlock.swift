/// A block of a guide page, from the small part of Markdown that guides use.
package enum GuideBlock: Sendable, Hashable {
    case heading([GuideSpan])
    case paragraph([GuideSpan])
    case list([[GuideSpan]])
}
