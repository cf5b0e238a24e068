import Foundation
import TestKit
import Testing

@testable import OneStop

@Suite("What a security key answers")
struct SecurityKeyAnswerTests {
    private let challenge = Base64URL.text((0..<32).map { UInt8($0) })

    private func party() throws -> RelyingParty { try #require(RelyingParty(publicAddress: "http://localhost")) }

    /// The fault that an answer is refused with; `nil` where it is believed.
    private func fault(_ body: () throws -> Void) throws -> SecurityKeyFault? {
        do {
            try body()
            return nil
        } catch let fault as SecurityKeyFault {
            return fault
        }
    }

    /// Judges a signature of that key, as whoever holds its public half does.
    private func judge(_ answer: String, of key: SoftKey, isVerified: Bool = true) throws -> SecurityKeyFault? {
        let stored = try MadeCredential(try key.made(SoftKey.Act(challenge)), at: party()).made.stored
        return try fault {
            try KeySignature(answer, at: try party()).check(by: stored, at: try party(), isVerified: isVerified)
        }
    }

    @Test("a key of each algorithm is taken on and its signature believed", arguments: SoftKey.Kind.allCases)
    func whole(kind: SoftKey.Kind) throws {
        let key = try SoftKey(kind)
        let made = try MadeCredential(try key.made(SoftKey.Act(challenge, counter: 3)), at: party())
        #expect(made.made.id == key.id && made.challenge == challenge && made.counter == 3 && made.verifies)
        let signed = try KeySignature(try key.signed(SoftKey.Act(challenge, counter: 4)), at: party())
        #expect(signed.credential == key.credential && signed.challenge == challenge && signed.data.counter == 4)
        try signed.check(by: made.made.stored, at: party(), isVerified: true)
    }

    /// One thing that is not as it should be, and what is said of it.
    static let alterations: [(name: String, fault: SecurityKeyFault, change: @Sendable (inout SoftKey.Act) -> Void)] = [
        ("another act", .wrongAct, { $0.type = "webauthn.other" }),
        ("another origin", .wrongOrigin, { $0.origin = "https://localhost" }),
        ("another port", .wrongOrigin, { $0.origin = "http://localhost:8080" }),
        ("a copy of the site", .wrongOrigin, { $0.origin = "http://localhost.evil.example" }),
        ("a foreign page's frame", .wrongOrigin, { $0.crossOrigin = "true" }),
        ("a frame named", .wrongOrigin, { $0.crossOrigin = "false,\"topOrigin\":\"https://evil.example\"" }),
        ("a site of another name", .wrongParty, { $0.party = "evil.example" }),
        ("untouched", .untouched, { $0.flags = 0x04 }),
        ("copied and not to be copied", .unreadable, { $0.flags = 0x15 }),
        ("more than its flags say", .unreadable, { $0.tail = [0xA0] }),
        ("less than its flags say", .unreadable, { $0.flags = 0x85 }),
        (
            "extensions that are no map", .unreadable,
            {
                $0.flags = 0x85
                $0.tail = [0x01]
            }
        ),
    ]

    @Test("whatever is not as it should be is refused by its name, at making and at signing", arguments: alterations)
    func altered(name: String, fault expected: SecurityKeyFault, change: @Sendable (inout SoftKey.Act) -> Void) throws {
        let key = try SoftKey()
        var act = SoftKey.Act(challenge)
        change(&act)
        let answers = (try key.made(act), try key.signed(act))
        #expect(try fault { _ = try MadeCredential(answers.0, at: try party()) } == expected)
        #expect(try judge(answers.1, of: key) == expected)
    }

    @Test("extensions are read over where the flags announce them")
    func extensions() throws {
        var act = SoftKey.Act(challenge, flags: 0x85)
        act.tail = [0xA1, 0x6B] + Array("credProtect".utf8) + [0x02]
        #expect(try MadeCredential(try SoftKey().made(act), at: party()).verifies)
    }

    @Test("a key that knows nobody is believed at the touch, and not where it must know who is here")
    func touch() throws {
        let key = try SoftKey()
        let answer = try key.signed(SoftKey.Act(challenge, flags: 0x01))
        #expect(try judge(answer, of: key, isVerified: false) == nil)
        #expect(try judge(answer, of: key, isVerified: true) == .unverified)
    }

    @Test("an answer for one act is none for the other, and none of another key", arguments: SoftKey.Kind.allCases)
    func mixed(kind: SoftKey.Kind) throws {
        let (key, other) = (try SoftKey(kind), try SoftKey(kind))
        let (made, signed) = (try key.made(SoftKey.Act(challenge)), try key.signed(SoftKey.Act(challenge)))
        #expect(try judge(made, of: key) == .unreadable)
        #expect(try fault { _ = try MadeCredential(signed, at: try party()) } == .unreadable)
        #expect(try judge(signed, of: other) == .signature)
    }

    @Test("no byte of what is signed can be another, nor of the signature", arguments: SoftKey.Kind.allCases)
    func everyByte(kind: SoftKey.Kind) throws {
        let key = try SoftKey(kind)
        let stored = try MadeCredential(try key.made(SoftKey.Act(challenge)), at: party()).made.stored
        let answer = try key.signed(SoftKey.Act(challenge, counter: 9))
        for part in 1...3 {
            for place in answer.part(part).indices {
                let altered = answer.altering(part) { bytes in
                    var bytes = bytes
                    bytes[place] ^= 1
                    return bytes
                }
                let refused = try fault {
                    try KeySignature(altered, at: try party()).check(by: stored, at: try party(), isVerified: false)
                }
                #expect(refused != nil, "part \(part), byte \(place)")
            }
        }
    }

    @Test("what is cut off anywhere, or goes on, is unreadable")
    func cut() throws {
        let answer = try SoftKey().made(SoftKey.Act(challenge))
        let whole = answer.part(1)
        for length in 1..<whole.count {
            let short = answer.altering(1) { Array($0[..<length]) }
            #expect(try fault { _ = try MadeCredential(short, at: try party()) } != nil, "\(length)")
        }
        let long = answer.altering(1) { $0 + [0] }
        #expect(try fault { _ = try MadeCredential(long, at: try party()) } == .unreadable)
    }

    @Test(
        "what is no answer at all is refused without a word of its content",
        arguments: [
            ("", SecurityKeyFault.unreadable), (".", .unreadable), ("..", .unreadable), ("...", .unreadable),
            ("a.b", .unreadable), ("=.=", .unreadable), ("e30.oA", .unreadable), ("chữ.chữ", .unreadable),
            (String(repeating: "A", count: 24_001), .tooLong), (String(repeating: "A.", count: 10_000), .unreadable),
        ])
    func nonsense(typed: String, expected: SecurityKeyFault) throws {
        #expect(try fault { _ = try MadeCredential(typed, at: try party()) } == expected)
        let signed = try fault { _ = try KeySignature(typed, at: try party()) }
        #expect(signed == .unreadable || signed == .tooLong)
    }

    @Test("ten thousand broken answers break nothing")
    func broken() throws {
        var dice = Dice(32)
        let answer = try SoftKey().made(SoftKey.Act(challenge))
        let whole = answer.part(1)
        for _ in 0..<10_000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...4, using: &dice) {
                bytes[Int.random(in: bytes.indices, using: &dice)] = UInt8.random(in: .min ... .max, using: &dice)
            }
            let length = Bool.random(using: &dice) ? Int.random(in: 1...bytes.count, using: &dice) : bytes.count
            let broken = answer.altering(1) { _ in Array(bytes[..<length]) }
            // Many are refused; some only name another key. None may end the program.
            _ = try fault { _ = try MadeCredential(broken, at: try party()) }
            _ = try fault { _ = try CBORReader.whole(Array(bytes[..<length].shuffled(using: &dice))) }
        }
    }

    @Test(
        "of the notation only what authenticators write is read",
        arguments: [
            ([0xA2, 0x01, 0x01, 0x01, 0x02], "a key twice"), ([0x9F, 0xFF], "open length"), ([0xC0, 0x01], "a tag"),
            ([0xF9, 0x00, 0x00], "floating point"), ([0xA1, 0x40, 0x01], "bytes as a key"),
            ([0x62, 0xFF, 0xFE], "no UTF-8"),
            ([0x5B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], "a length beyond everything"),
            ([0x5B, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], "the longest length"),
            ([0x9B, 0x00, 0x00, 0x00, 0x00, 0xFF, 0xFF, 0xFF, 0xFF], "a list beyond everything"),
            ([0x81, 0x81, 0x81, 0x81, 0x81, 0x81, 0x01], "too deep"), ([0x1C], "a reserved head"), ([], "nothing"),
            ([0x01, 0x01], "two values"), ([0xF8, 0x20], "a simple value"),
        ] as [([UInt8], String)])
    func notation(bytes: [UInt8], name: String) throws {
        #expect(try fault { _ = try CBORReader.whole(bytes) } == .unreadable, "\(name)")
    }

    @Test("numbers, texts and maps are what they are")
    func values() throws {
        #expect(try CBORReader.whole([0x39, 0x01, 0x00]) == .integer(-257))
        #expect(try CBORReader.whole([0x3B, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]) == .integer(.min))
        #expect(try CBORReader.whole([0xA1, 0x61, 0x61, 0x82, 0xF4, 0xF6]) == .map([.text("a"): .list([.no, .null])]))
    }

    @Test("a key of no algorithm, off its curve, or with more than it needs is none")
    func keys() throws {
        let point = [UInt8](repeating: 1, count: 32)
        let keys: [[CBOR: CBOR]] = [
            [:], [.integer(1): .integer(2)],
            [.integer(1): .integer(2), .integer(3): .integer(-35)],
            // Not on the curve.
            [
                .integer(1): .integer(2), .integer(3): .integer(-7), .integer(-1): .integer(1),
                .integer(-2): .bytes(point), .integer(-3): .bytes(point),
            ],
            // Another curve's.
            [
                .integer(1): .integer(1), .integer(3): .integer(-8), .integer(-1): .integer(7),
                .integer(-2): .bytes(point),
            ],
            // More than it needs.
            [
                .integer(1): .integer(1), .integer(3): .integer(-8), .integer(-1): .integer(6),
                .integer(-2): .bytes(point), .integer(4): .integer(1),
            ],
            // Too short.
            [
                .integer(1): .integer(3), .integer(3): .integer(-257),
                .integer(-1): .bytes([UInt8](repeating: 0xFF, count: 128)), .integer(-2): .bytes([1, 0, 1]),
            ],
        ]
        for key in keys { #expect(try fault { _ = try CredentialKey(.map(key)) } == .algorithm) }
        #expect(try fault { _ = try CredentialKey(.integer(1)) } == .algorithm)
    }

    @Test(
        "a count goes on, or both are nothing",
        arguments: [(0, 0, true), (0, 1, true), (1, 2, true), (7, 7, false), (7, 6, false), (7, 0, false)])
    func counter(kept: Int, said: Int, goesOn: Bool) throws {
        let answer = try SoftKey().signed(SoftKey.Act(challenge, counter: UInt32(said)))
        #expect(try KeySignature(answer, at: party()).goesOn(from: kept) == goesOn)
    }

    @Test(
        "keys sign for the host's name of the public address, by TLS or on the own machine",
        arguments: [
            ("https://dvc.example.vn", "dvc.example.vn", "https://dvc.example.vn"),
            ("https://DVC.example.vn:443/", "dvc.example.vn", "https://dvc.example.vn"),
            ("https://dvc.example.vn:8443", "dvc.example.vn", "https://dvc.example.vn:8443"),
            ("http://localhost:8080", "localhost", "http://localhost:8080"),
            ("http://localhost", "localhost", "http://localhost"), ("http://dvc.example.vn", nil, nil),
            ("https://192.0.2.7", nil, nil), ("https://[2001:db8::7]", nil, nil),
            ("https://a@dvc.example.vn", nil, nil),
            ("dvc.example.vn", nil, nil), ("", nil, nil),
        ] as [(String, String?, String?)])
    func parties(address: String, id: String?, origin: String?) {
        let party = RelyingParty(publicAddress: address)
        #expect(party?.id == id && party?.origin == origin)
    }

    @Test("only the public address itself is asked for keys")
    func reached() throws {
        let party = try #require(RelyingParty(publicAddress: "https://dvc.example.vn"))
        for host in ["dvc.example.vn", "DVC.example.vn", "dvc.example.vn:443"] { #expect(party.isReached(as: host)) }
        for host in ["so.dvc.example.vn", "dvc.example.vn:8443", "example.vn", "", "dvc.example.vn:80"] {
            #expect(!party.isReached(as: host), "\(host)")
        }
    }
}
