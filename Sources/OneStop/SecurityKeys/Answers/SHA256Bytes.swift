import Crypto

/// SHA-256 as the 32 bytes that are signed over.
enum SHA256Bytes {
    static func of(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }
}
