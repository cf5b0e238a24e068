import Foundation

/// A statement's values as libpq takes them: integers and texts as text, bytes as they are.
struct PostgresValues {
    /// All values one after another, each with a NUL behind it.
    private var bytes: [UInt8] = []
    private var starts: [Int?] = []
    private(set) var lengths: [Int32] = []
    private(set) var formats: [Int32] = []

    /// Lays the values out in the order of their places.
    init(_ arguments: [SQL.Argument]) {
        for argument in arguments {
            starts.append(argument.value == .null ? nil : bytes.count)
            let start = bytes.count
            switch argument.value {
            case .null: break
            case .integer(let value): bytes += Array(String(value).utf8)
            case .text(let text): bytes += Array(text.utf8)
            case .blob(let blob): bytes += blob
            }
            lengths.append(Int32(bytes.count - start))
            formats.append(argument.kind == .blob ? 1 : 0)
            bytes.append(0)
        }
    }

    var count: Int { starts.count }

    /// Calls the body with a pointer to each value, `nil` for NULL.
    func withPointers<Result>(_ body: ([UnsafePointer<CChar>?]) -> Result) -> Result {
        bytes.withUnsafeBytes { buffer in
            let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            return body(starts.map { start in start.flatMap { base?.advanced(by: $0) } })
        }
    }
}
