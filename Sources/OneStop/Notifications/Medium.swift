import Storage

/// By what a message travels.
package enum Medium: String, Sendable, Hashable, Codable, CaseIterable {
    case sms, email
}

extension Medium: SQLBindable, SQLReadable {}
