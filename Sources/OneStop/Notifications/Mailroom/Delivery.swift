/// What a gateway made of a message, and which one it was.
struct Delivery: Sendable {
    let handoff: Handoff
    /// Empty where none was asked.
    let gateway: String
    /// It will tell what became of it.
    var reports = false
}
