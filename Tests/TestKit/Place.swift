package import Foundation

/// Where things of the repository lie, from the place of the tests' own sources.
package enum Place {
    package static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    package static let province = repository.appending(path: "Provinces/quang-nam")
}
