import Kernel
import OneStop

/// Why a publication was not put in force again.
enum ReinstatementProblem {
    /// The box that confirms it was not ticked.
    case unconfirmed
    case refused(PublicationRefusal)

    func words(number: Int, catalogue: Catalogue, _ t: Wording) -> [String] {
        switch self {
        case .unconfirmed: [t("admin.reinstate_first")]
        case .refused(.missingAgency(let slug, let dossiers)):
            [
                t("admin.reinstate_refused"),
                t(
                    "admin.missing_agency",
                    ["agency": catalogue.agency(slug).map { t($0.shortName) } ?? slug, "n": "\(dossiers)"]),
            ]
        case .refused(.faults(let faults, let failed)):
            [t("admin.reinstate_refused"), t("admin.faults", ["n": "\(faults.count + failed.count)"])]
                + faults.prefix(20).map { $0.text(t.language) }
        case .refused(.unknownPublication), .refused(.nothingPublished): [t("admin.reinstate_refused")]
        }
    }
}
