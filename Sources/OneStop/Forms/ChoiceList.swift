import Foundation
package import Kernel

/// The options of a choice, kept by their Vietnamese wording.
package struct ChoiceList: Sendable, Hashable {
    package let options: [LocalText]
    /// Several may be picked.
    package let isMultiple: Bool
    /// The applicant may write an option of their own.
    package let allowsOther: Bool

    package init(options: [LocalText], isMultiple: Bool = false, allowsOther: Bool = false) {
        self.options = options
        self.isMultiple = isMultiple
        self.allowsOther = allowsOther
    }
}
