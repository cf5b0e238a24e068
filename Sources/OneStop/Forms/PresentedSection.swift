import Foundation
package import Kernel

/// A section of answers as they are read: on check-your-answers, by the officer, on paper.
package struct PresentedSection: Sendable, Hashable {
    package let id: String
    package let title: LocalText
    package let lines: [PresentedLine]
}
