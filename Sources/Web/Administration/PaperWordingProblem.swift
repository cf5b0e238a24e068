import HTTPTypes
import Kernel
import OneStop

/// A wording that was refused, and what had been typed.
struct PaperWordingProblem {
    let refusal: WordingRefusal
    let typed: PostedForm

    /// What is wrong, each with the name of the input where it is.
    func faults(_ t: Wording) -> [(name: String, text: String)] {
        switch refusal {
        case .notAllowed: [(name: "tu_ngay", text: t("wording.not_allowed"))]
        case .dayPast: [(name: "tu_ngay", text: t("wording.day_past"))]
        case .dayTooFar(let last): [(name: "tu_ngay", text: t("wording.day_far", ["last": last.vietnamese]))]
        case .unchanged: [(name: "tu_ngay", text: t("wording.unchanged"))]
        case .changedMeanwhile(let name): [(name: "tu_ngay", text: t("wording.meanwhile", ["name": name]))]
        case .faults(let faults): faults.map { (name: "doan.\($0.part)", text: Self.text(of: $0, t)) }
        }
    }

    /// Place, reason and remedy.
    private static func text(of fault: WordingRefusal.Fault, _ t: Wording) -> String {
        t(
            "wording.fault",
            [
                "part": t(Phrase(computed: "wording.part.\(fault.part)")), "line": "\(fault.fault.line)",
                "column": "\(fault.fault.column)", "what": TemplateWords.what(fault.fault, t),
            ])
    }
}

extension WordingRefusal {
    /// Somebody was first, or something typed is wrong.
    var status: HTTPResponse.Status {
        switch self {
        case .changedMeanwhile: .conflict
        case .notAllowed: .forbidden
        case .dayPast, .dayTooFar, .faults, .unchanged: .unprocessableContent
        }
    }
}
