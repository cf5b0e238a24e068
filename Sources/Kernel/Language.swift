/// The languages that everything is written in.
package enum Language: String, Sendable, Hashable, Codable, CaseIterable {
    case vi, en
}
