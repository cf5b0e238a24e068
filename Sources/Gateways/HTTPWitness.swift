import Foundation
import FoundationNetworking
package import Kernel
package import OneStop

/// A witness at an address, asked by `POST …/add-checkpoint` with ten seconds to answer.
///
/// - Source: C2SP tlog-witness v1.0.0.
package struct HTTPWitness: WitnessLink {
    package let key: VerifierKey
    private let address: URL

    /// Takes "KEY ADDRESS", the key as `motcua keys --witness` prints it; `nil` for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: " ").map(String.init)
        guard parts.count == 2, let key = VerifierKey(parts[0]), key.kind == .cosignature,
            let address = URL(string: parts[1]), ["http", "https"].contains(address.scheme)
        else { return nil }
        self.key = key
        self.address = address.appending(path: "add-checkpoint")
    }

    package func ask(_ request: AddCheckpoint) async throws -> WitnessAnswer {
        var post = URLRequest(url: address, timeoutInterval: 10)
        post.httpMethod = "POST"
        post.httpBody = Data(request.encoded.utf8)
        let (data, response) = try await URLSession.shared.data(for: post)
        let text = String(decoding: data.prefix(10_000), as: UTF8.self)
        let lines = text.split(separator: "\n").map(String.init)
        switch (response as? HTTPURLResponse)?.statusCode ?? 0 {
        case 200: return .signed(lines.compactMap { NoteSignature(line: $0) })
        case 409: return lines.first.flatMap { Int($0) }.map(WitnessAnswer.knows) ?? .refused(409)
        case let status: return .refused(status)
        }
    }
}
