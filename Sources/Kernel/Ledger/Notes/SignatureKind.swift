/// The kinds of signature that are made and understood here; notes may carry others, which are passed over.
///
/// - Source: C2SP signed-note, signature types.
package enum SignatureKind: UInt8, Sendable {
    /// Ed25519 over the note's text: what a log signs with.
    case ed25519 = 0x01
    /// Ed25519 over the text and a time: what a witness signs with.
    case cosignature = 0x04
}
