package import Kernel

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
    /// Each reason as a sentence with its place, in that language.
    package func sentences(_ language: Language) -> [String] {
        switch self {
        case .faults(let faults, let failed):
            faults.map { $0.text(language) }
                + failed.flatMap { run in run.differences.map { "\(run.example.file): \($0.text(language))" } }
        case .missingAgency, .unknownPublication, .nothingPublished: [words.text(language)]
        }
    }

    private var words: LocalText {
        switch self {
        case .faults(let faults, let failed):
            LocalText(vi: "\(faults.count + failed.count) lỗi", en: "\(faults.count + failed.count) errors")
        case .missingAgency(let slug, let count):
            LocalText(
                vi: "agencies/\(slug): không còn, nhưng có \(count) hồ sơ thuộc cơ quan này: hãy giữ thư mục",
                en: "agencies/\(slug): missing, but \(count) dossiers belong to it: keep its folder")
        case .unknownPublication(let number):
            LocalText(vi: "không có bản công bố số \(number)", en: "there is no publication \(number)")
        case .nothingPublished:
            LocalText(
                vi: "chưa công bố gì, và không có thư mục nào được đưa vào",
                en: "nothing is published yet, and no folder was given")
        }
    }
}
