/// What a gateway tells of a message that it took.
package enum DeliveryReport: Sendable, Hashable {
    /// On its way: the gateway or the operator has it.
    case taken
    case delivered
    /// It could not be delivered in time: phone off, box full.
    case undelivered(String)
    /// It never will be: no such number or address.
    case rejected(String)

    /// Kannel's `%d`: 1 delivered, 2 not delivered, 4 buffered, 8 handed to the operator, 16 rejected there; `nil` for
    /// anything else.
    ///
    /// - Source: Kannel user's guide, "Delivery reports".
    package init?(kannel code: Int, text: String = "") {
        switch code {
        case 1: self = .delivered
        case 2: self = .undelivered(text)
        case 4, 8: self = .taken
        case 16: self = .rejected(text)
        default: return nil
        }
    }
}
