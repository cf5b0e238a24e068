/// What the two files held at one moment; not yet looked at.
struct TLSPair: Equatable, Sendable {
    let certificate: [UInt8]
    let key: [UInt8]
}
