import Kernel

/// For whom a procedure is.
package enum Audience: String, Sendable, Hashable, CaseIterable, Codable {
    case citizen, business, organisation
}
