/// What an authenticator writes, as far as one reads it here: no tags, no floating point, nothing of open length.
///
/// - Source: RFC 8949; CTAP 2.1 section 8.
enum CBOR: Sendable, Hashable {
    case integer(Int), bytes([UInt8]), text(String), list([CBOR]), map([CBOR: CBOR])
    case no, yes, null
}
