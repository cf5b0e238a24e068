import Kernel

/// How much of it happens online, Nghị định 42/2022.
package enum Provision: String, Sendable, Hashable, CaseIterable {
    case information, partial, full
}
