import Kernel

/// Why a folder was not put in force.
package enum PublicationRefusal: Error, Sendable {
    /// Everything that is wrong with it; what was in force stays so.
    case faults([CatalogueFault], failed: [ExampleRun])
    /// An agency with dossiers is missing from the folder.
    case missingAgency(String, dossiers: Int)
    case unknownPublication(Int)
    case nothingPublished
}

extension PublicationRefusal {
    /// Each reason as a sentence with its place, in English.
    package var sentences: [String] {
        switch self {
        case .faults(let faults, let failed):
            faults.map { $0.text(.en) }
                + failed.flatMap { run in run.differences.map { "\(run.example.file): \($0.text(.en))" } }
        case .missingAgency(let slug, let count):
            ["agencies/\(slug): missing, but \(count) dossiers belong to it: keep its folder"]
        case .unknownPublication(let number): ["there is no publication \(number)"]
        case .nothingPublished: ["nothing is published yet, and no folder was given"]
        }
    }
}
