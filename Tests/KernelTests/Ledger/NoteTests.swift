import Foundation
import Kernel
import Testing

@Suite("Ledger: signed notes")
struct NoteTests {
    /// - Source: Go, documentation and tests of `golang.org/x/mod/sumdb/note`.
    private static let secret = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
    private static let peter = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    private static let enoch = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop"
    private static let text =
        "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
    private static let peterLine =
        "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
    private static let enochLine =
        "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n"

    @Test("Go's published key signs Go's published note, byte for byte")
    func goSigns() throws {
        let key = try #require(SignerKey(Self.secret))
        #expect(key.secretText == Self.secret)
        #expect(key.verifier.text == Self.peter)
        let note = SignedNote(Self.text, signatures: [try key.sign(Self.text, at: .distantPast)])
        #expect(note.encoded == Self.text + "\n" + Self.peterLine)
    }

    @Test("one note, two signatures: each key finds its own, in the order of the lines")
    func two() throws {
        let note = try Self.read(Self.text + "\n" + Self.peterLine + Self.enochLine)
        let keys = try [Self.enoch, Self.peter].map { try #require(VerifierKey($0)) }
        #expect(try note.endorsements(by: keys).map(\.key.name.text) == ["PeterNeumann", "EnochRoot"])
        #expect(try note.endorsements(by: [keys[0]]).map(\.key.name.text) == ["EnochRoot"])
        #expect(try note.endorsements(by: []).isEmpty)
    }

    @Test("a line that is there twice counts once; a key that is known must be right each time")
    func twice() throws {
        let key = try #require(VerifierKey(Self.peter))
        let note = try Self.read(Self.text + "\n" + Self.peterLine + Self.peterLine)
        #expect(try note.endorsements(by: [key]).count == 1)
        let other = try Self.read(Self.text + "more\n\n" + Self.peterLine)
        #expect(throws: NoteFault.wrongSignature(key.name)) { try other.endorsements(by: [key]) }
    }

    @Test(
        "real notes of published logs are believed",
        arguments: [
            (
                "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
                "go.sum database tree\n6476701\nmb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9Wk=\n\n— sum.golang.org "
                    + "Az3grsLX85Gz+s1SiTbgkuqxgItqFq7gsMUEyVnrsa9LM7Us9S+1xbFIGu95949rj4nPRYfvimWEPWL+o3GeoWwOoAw=\n"
            ),
            (
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "This is an example message.\n\n— example.com/foo "
                    + "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
            ),
        ])
    func real(key: String, note: String) throws {
        let key = try #require(VerifierKey(key))
        #expect(try Self.read(note).endorsements(by: [key]).count == 1)
        #expect(throws: NoteFault.self) {
            try Self.read(note.replacingOccurrences(of: "\n\n", with: "x\n\n")).endorsements(by: [key])
        }
    }

    @Test("no part of a key and no key with one letter changed is a key", arguments: [peter, secret])
    func mangled(key: String) {
        for from in key.indices {
            for to in key.indices[from...] where from != key.startIndex || key.index(after: to) != key.endIndex {
                #expect(!Self.isKey(String(key[from...to])))
            }
        }
        for at in key.utf8.indices {
            let next = UnicodeScalar(key.utf8[at] + 1)
            #expect(!Self.isKey(key[..<at] + String(next) + key[key.utf8.index(after: at)...]))
        }
    }

    @Test(
        "a key of a wrong length or of an unknown kind is refused though its id is right",
        arguments: [
            "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
            "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        ])
    func badKeys(key: String) { #expect(VerifierKey(key) == nil) }

    @Test(
        "what is no note is refused",
        arguments: [
            ("", NoteFault.truncated), ("text\n", .truncated), ("text\n\n", .malformedSignature),
            ("text\n\n\(peterLine.dropLast())", .truncated), ("text\n\n\(peterLine)\n", .malformedSignature),
            ("text\n\n\(peterLine)x\n", .malformedSignature), ("te\txt\n\n\(peterLine)", .notText),
            ("te\rxt\n\n\(peterLine)", .notText), ("text\n\n- Peter x08gowAA\n", .malformedSignature),
            ("text\n\n— Pe+ter x08gowAA\n", .malformedSignature), ("text\n\n—  x08gowAA\n", .malformedSignature),
            ("text\n\n— Peter x08gow==\n", .malformedSignature), ("text\n\n— Peter x08gowAB==\n", .malformedSignature),
            ("text\n\n— Peter\u{2003}x x08gowAA\n", .malformedSignature),
            ("text\n\n" + String(repeating: peterLine, count: 17), .tooManySignatures),
            (String(repeating: "a", count: 1_000_000) + "\n\n" + peterLine, .tooLong),
        ])
    func noNotes(text: String, fault: NoteFault) {
        #expect(throws: fault) { try Self.read(text) }
    }

    @Test("16 signatures are read, bytes that are no UTF-8 are not, and empty lines may stand in the text")
    func limits() throws {
        let many = try Self.read("a\n\nb\n\n" + String(repeating: Self.peterLine, count: 16))
        #expect(many.signatures.count == 16)
        #expect(many.text == "a\n\nb\n")
        #expect(throws: NoteFault.notText) { try SignedNote(parsing: [0xFF, 0x0A, 0x0A] + Array(Self.peterLine.utf8)) }
    }

    private static func read(_ text: String) throws -> SignedNote { try SignedNote(parsing: Array(text.utf8)) }

    private static func isKey(_ text: String) -> Bool { VerifierKey(text) != nil || SignerKey(text) != nil }
}
