import Documents
import Foundation
import TestKit
import Testing

@Suite("Questions to a time-stamping authority")
struct StampQueryTests {
    @Test("a reply to another question, by a stranger, or cut is not believed, and each is told apart")
    func wrong() async throws {
        let (authority, stranger) = (try StampAuthority(), try StampAuthority())
        defer {
            authority.remove()
            stranger.remove()
        }
        let query = try StampQuery(about: Array("một".utf8), nonce: 7)
        let reply = try await authority.ask(query.bytes)
        #expect(query.verdict(on: reply, authority: authority.authority) == .holds)
        #expect(query.verdict(on: reply, authority: stranger.authority) == .stranger)
        let later = try StampQuery(about: Array("một".utf8), nonce: 8)
        #expect(later.verdict(on: reply, authority: authority.authority) == .otherQuestion)
        let other = try StampQuery(about: Array("hai".utf8), nonce: 7)
        #expect(other.verdict(on: reply, authority: authority.authority) == .otherQuestion)
        #expect(query.verdict(on: Array(reply.dropLast(9)), authority: authority.authority) == .unreadable)
        #expect(query.verdict(on: [], authority: authority.authority) == .unreadable)
    }

    @Test("a reply signed with a certificate that is not for time-stamping is not believed")
    func purpose() async throws {
        let authority = try StampAuthority(isForStamping: false)
        defer { authority.remove() }
        let query = try StampQuery(about: Array("một".utf8), nonce: 7)
        let reply = try await authority.ask(query.bytes)
        #expect(query.verdict(on: reply, authority: authority.authority) == .wrongPurpose)
    }

    @Test("an authority that gives no stamp is said to give none")
    func denied() throws {
        let authority = try StampAuthority()
        defer { authority.remove() }
        let query = try StampQuery(about: Array("một".utf8), nonce: 7)
        // RFC 3161 2.4.2: PKIStatus 2 is rejection.
        let reply: [UInt8] = [0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x02]
        #expect(query.verdict(on: reply, authority: authority.authority) == .denied)
    }
}
