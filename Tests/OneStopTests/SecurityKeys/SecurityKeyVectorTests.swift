import Foundation
import TestKit
import Testing

@testable import OneStop

/// Answers that the standard itself prints, of authenticators that we didn't write.
///
/// - Source: WebAuthn Level 3 section 16, "ES256 Credential with No Attestation" and "… with Self Attestation".
@Suite("Security keys by the standard's own vectors")
struct SecurityKeyVectorTests {
    private let party = RelyingParty(publicAddress: "https://example.org")

    private static func bytes(_ hex: String) -> [UInt8] {
        let digits = Array(hex.utf8)
        return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
            UInt8(String(decoding: digits[$0...$0 + 1], as: UTF8.self), radix: 16)
        }
    }

    private static func answer(_ parts: [String]) -> String {
        parts.map { Base64URL.text(bytes($0)) }.joined(separator: ".")
    }

    private static let key = "f91f391db4c9b2fde0ea70189cba3fb63f579ba6122b33ad94ff3ec330084be4"
    private static let site = "bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2e4b5"
    private static let point =
        "a5010203262001215820afefa16f97ca9b2d23eb86ccb64098d20db90856062eb249c33a9b672f26df61225820930a56b87a2fca66"
        + "334b03458abf879717c12cc68ed73290af2e2664796b9220"
    private static let made = [
        "7b2274797065223a22776562617574686e2e637265617465222c226368616c6c656e6765223a22414d4d507434557878475453746e63"
            + "647134313759447742466938767049612d7077386f4f755657345441222c226f726967696e223a2268747470733a2f2f6578616d"
            + "706c652e6f7267222c2263726f73734f726967696e223a66616c73652c22657874726144617461223a22636c69656e7444617461"
            + "4a534f4e206d617920626520657874656e6465642077697468206164646974696f6e616c206669656c647320696e207468652066"
            + "75747572652c207375636820617320746869733a20426b5165446a646354427258426941774a544c4535513d3d227d",
        "a363666d74646e6f6e656761747453746d74a068617574684461746158a4" + site
            + "59000000008446ccb9ab1db374750b2367ff6f3a1f0020" + key + point,
    ]
    private static let signed = [
        key,
        "7b2274797065223a22776562617574686e2e676574222c226368616c6c656e6765223a224f63446e55685158756c5455506f334a5558"
            + "543049393770767a7a59425039745a63685879617630314167222c226f726967696e223a2268747470733a2f2f6578616d706c65"
            + "2e6f7267222c2263726f73734f726967696e223a66616c73657d",
        site + "1900000000",
        "3046022100f50a4e2e4409249c4a853ba361282f09841df4dd4547a13a87780218deffcd380221008480ac0f0b93538174f575bf11a1"
            + "dd5d78c6e486013f937295ea13653e331e87",
    ]

    @Test("a key without its maker's statement is taken on, and what it signed is believed")
    func whole() throws {
        let party = try #require(party)
        let made = try MadeCredential(Self.answer(Self.made), at: party)
        #expect(made.made.id == Self.bytes(Self.key) && made.counter == 0 && !made.verifies)
        let challenge = "00c30fb78531c464d2b6771dab8d7b603c01162f2fa486bea70f283ae556e130"
        #expect(made.challenge == Base64URL.text(Self.bytes(challenge)))
        #expect(made.made.stored == Self.bytes(Self.point))
        let signed = try KeySignature(Self.answer(Self.signed), at: party)
        #expect(signed.credential == Base64URL.text(Self.bytes(Self.key)))
        try signed.check(by: made.made.stored, at: party, isVerified: false)
        #expect(throws: SecurityKeyFault.unverified) {
            try signed.check(by: made.made.stored, at: party, isVerified: true)
        }
        let elsewhere = try #require(RelyingParty(publicAddress: "https://www.example.org"))
        #expect(throws: SecurityKeyFault.wrongOrigin) { try KeySignature(Self.answer(Self.signed), at: elsewhere) }
    }

    @Test("a key that vouches for itself is taken on, and its statement passed over")
    func selfAttested() throws {
        let object =
            "a363666d74667061636b65646761747453746d74a263616c67266373696758483046022100ae045923ded832b844cae4d5fc8642"
            + "77c0dc114ad713e271af0f0d371bd3ac540221009077a088ed51a673951ad3ba2673d5029bab65b64f4ea67b234321f86fcfac"
            + "5d68617574684461746158a4" + Self.site + "5d00000000df850e09db6afbdfab51697791506cfc0020455ef34e2043a8"
            + "7db3d4afeb39bbcb6cc32df9347c789a865ecdca129cbef58ca5010203262001215820eb151c8176b225cc651559fecf07af45"
            + "0fd85802046656b34c18f6cf193843c5225820927b8aa427a2be1b8834d233a2d34f61f13bfd44119c325d5896e183fee484f2"
        let made = try MadeCredential(Self.answer([Self.made[0], object]), at: try #require(party))
        let id = "455ef34e2043a87db3d4afeb39bbcb6cc32df9347c789a865ecdca129cbef58c"
        #expect(made.made.id == Self.bytes(id) && made.made.key.algorithm == .es256 && made.verifies)
    }
}
