/// What is wrong in the file of gateways: where, why, and how to mend it.
package struct MessagesFault: Error, Sendable, Hashable, CustomStringConvertible {
    package let file: String
    /// From 1; 0 where it is about the whole file.
    package let line: Int
    package let reason: String
    package let remedy: String

    package init(file: String, line: Int, reason: String, remedy: String) {
        self.file = file
        self.line = line
        self.reason = reason
        self.remedy = remedy
    }

    package var description: String { "\(file):\(line): \(reason). \(remedy)." }
}
