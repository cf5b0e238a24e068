import Foundation
import Hummingbird
import HummingbirdTesting
import Kernel
import Logging
import TestKit
import Testing

@testable import Web

@Suite("Witness over HTTP")
struct WitnessTests {
    private let script: WitnessScript
    private let key: SignerKey
    private let start = Moment.at("18/01/2016 09:15")

    init() throws {
        script = try WitnessScript()
        key = .make(name: try #require(KeyName("thanh-tra.example.vn")), kind: .cosignature)
    }

    @Test("each request is answered as the specification says, and what is signed is right")
    func script() async throws {
        try await withMemory { memory, _ in
            try await serve(memory) { client in
                for step in script.steps {
                    let answer = try await client.post(step.body)
                    #expect(answer.status.code == step.status, "\(step.name)")
                    if let known = step.known {
                        #expect(String(buffer: answer.body) == "\(known)\n")
                        #expect(answer.headers[.contentType] == "text/x.tlog.size")
                    }
                    guard step.status == 200 else { continue }
                    let request = try #require(AddCheckpoint(Array(step.body.utf8)))
                    let note = try SignedNote(parsing: Array((request.note.encoded + String(buffer: answer.body)).utf8))
                    #expect(try note.endorsements(by: [key.verifier]).map(\.time) == [start])
                }
            }
        }
    }

    @Test("a witness that was started anew remembers")
    func remembers() async throws {
        try await withMemory { memory, _ in
            try await serve(memory) { client in
                for step in script.steps.prefix(2) { _ = try await client.post(step.body) }
            }
            try await serve(memory) { client in
                #expect(try await client.post(script.steps[0].body).status == .conflict)
                #expect(try await client.post(script.steps[5].body).status == .unprocessableContent)
                let name = SHA256Digest.of("dvc.example.vn/log").hex
                let last = try await client.execute(uri: "/\(name)/checkpoint", method: .get)
                #expect(String(buffer: last.body).hasPrefix("dvc.example.vn/log\n150\n"))
                #expect(
                    try await client.execute(uri: "/\(name.dropLast())0/checkpoint", method: .get).status == .notFound)
            }
        }
    }

    @Test("of two trees that are offered at once, one is signed")
    func race() async throws {
        try await withMemory { memory, _ in
            try await serve(memory) { client in
                for step in script.steps.prefix(2) { _ = try await client.post(step.body) }
                let growth = try #require(script.steps.last).body
                let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                    for _ in 0..<12 { group.addTask { try await client.post(growth).status.code } }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                #expect(statuses.count { $0 == 200 } == 1)
                #expect(statuses.count { $0 == 409 } == 11)
            }
        }
    }

    @Test("a clock that went back signs nothing")
    func clock() async throws {
        try await withMemory { memory, _ in
            try await serve(memory) { _ = try await $0.post(script.steps[0].body) }
            try await serve(memory, at: start.addingTimeInterval(-1)) { client in
                let status = try await client.post(script.steps[1].body).status
                #expect(status == .serviceUnavailable)
            }
            try await serve(memory) { client in
                let status = try await client.post(script.steps[1].body).status
                #expect(status == .ok)
            }
        }
    }

    @Test("a body too long is refused")
    func long() async throws {
        try await withMemory { memory, _ in
            try await serve(memory) { client in
                let status = try await client.post(String(repeating: "a", count: 70_000)).status
                #expect(status == .contentTooLarge)
            }
        }
    }

    @Test("a file that was touched, and a folder in use, keep a witness from starting")
    func damaged() async throws {
        try await withMemory { memory, folder in
            try await serve(memory) { client in
                _ = try await client.post(script.steps[0].body)
                #expect(throws: WitnessMemoryFault.inUse(folder)) { try WitnessMemory(folder: folder) }
            }
            let file = folder + "/" + SHA256Digest.of("dvc.example.vn/log").hex
            let text = try String(contentsOfFile: file, encoding: .utf8)
            try text.replacingOccurrences(of: "\n100\n", with: "\n90\n").write(
                toFile: file, atomically: true, encoding: .utf8)
            #expect(throws: WitnessMemoryFault.damaged(file)) { try witness(memory) }
        }
    }

    /// Reads from the disk what was signed, as at a start.
    private func witness(_ memory: WitnessMemory) throws -> Witness {
        try Witness(key: key, logs: [script.log.verifier], memory: memory)
    }

    private func serve(
        _ memory: WitnessMemory, at now: Date? = nil, _ body: @Sendable (any TestClientProtocol) async throws -> Void
    ) async throws {
        let now = now ?? start
        let routes = WitnessRoutes(witness: try witness(memory), now: { now }, logger: Logger(label: "test"))
        try await Application(router: routes.router()).test(.router) { try await body($0) }
    }

    private func withMemory(_ body: (WitnessMemory, String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "motcua-witness-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(try WitnessMemory(folder: folder.path), folder.path)
    }
}

extension TestClientProtocol {
    fileprivate func post(_ body: String) async throws -> TestResponse {
        try await execute(uri: "/add-checkpoint", method: .post, body: ByteBuffer(string: body))
    }
}
