package import Kernel

/// Where a person signs out of the provider too.
package struct SignOnLeaving: Sendable, Hashable {
    package let provider: LocalText
    package let address: String
}
