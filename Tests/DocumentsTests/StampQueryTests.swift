import Documents
import Foundation
import TestKit
import Testing

@Suite("Questions to a time-stamping authority")
struct StampQueryTests {
    @Test("a reply to another question, by a stranger, or cut is not believed")
    func wrong() async throws {
        let (authority, stranger) = (try StampAuthority(), try StampAuthority())
        defer {
            authority.remove()
            stranger.remove()
        }
        let query = try StampQuery(about: Array("một".utf8), nonce: 7)
        let reply = try await authority.ask(query.bytes)
        #expect(query.verdict(on: reply, authority: authority.authority) == .holds)
        #expect(query.verdict(on: reply, authority: stranger.authority) == .refused)
        let later = try StampQuery(about: Array("một".utf8), nonce: 8)
        #expect(later.verdict(on: reply, authority: authority.authority) == .refused)
        let other = try StampQuery(about: Array("hai".utf8), nonce: 7)
        #expect(other.verdict(on: reply, authority: authority.authority) == .refused)
        #expect(query.verdict(on: Array(reply.dropLast(9)), authority: authority.authority) == .unreadable)
        #expect(query.verdict(on: [], authority: authority.authority) == .unreadable)
    }
}
