/// An answer that is not what the measurement needs.
struct HTTPFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
