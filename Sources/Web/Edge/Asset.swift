import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// Files that every page uses, served under names that change with their content.
struct Asset: Sendable {
    let name: String
    let type: String
    let bytes: [UInt8]

    init(_ stem: String, _ ending: String, type: String, _ text: String) {
        bytes = Array(text.utf8)
        name = "\(stem).\(SHA256Digest.of(bytes).hex.prefix(12)).\(ending)"
        self.type = type
    }

    var path: String { Link.asset(name).path }
}
