import Foundation
import Kernel

/// The names that an agency's own wording may use; each is a text, empty where the paper has nothing to say of it.
package enum PrintScope {
    /// The names with what they stand for, in the order in which the page explains them.
    package static let names = [
        "ma_ho_so", "chu_ho_so", "thu_tuc", "co_quan", "bo_phan", "dia_chi", "dien_thoai", "duong_day_nong",
        "dia_chi_tra_cuu", "ngay_lap", "nguoi_lap", "nhan_luc", "hen_tra", "hen_tra_cu", "hen_tra_moi",
        "han_bo_sung", "so_tien", "so_tien_bang_chu", "ly_do", "can_cu",
    ]

    static let scope: FeelScope = made(of: names)

    /// Those that the paper has something to say of; the others would always stay empty on it.
    package static func names(of kind: PrintKind) -> [String] {
        let foreign: Set<String> =
            switch kind {
            case .apology: ["han_bo_sung", "can_cu"]
            case .supplement: ["hen_tra_cu", "hen_tra_moi", "ly_do", "can_cu"]
            case .refusal: ["hen_tra", "hen_tra_cu", "hen_tra_moi", "han_bo_sung"]
            case .stop: ["hen_tra_cu", "hen_tra_moi", "han_bo_sung"]
            case .receipt, .fee, .control: ["hen_tra_cu", "hen_tra_moi", "han_bo_sung", "ly_do", "can_cu"]
            }
        return names.filter { !foreign.contains($0) }
    }

    /// What a wording of that paper may name.
    static func scope(of kind: PrintKind) -> FeelScope { made(of: names(of: kind)) }

    private static func made(of names: [String]) -> FeelScope {
        FeelScope(Dictionary(names.map { ($0, FeelType.text) }, uniquingKeysWith: { first, _ in first }))
    }
}

extension PrintMatter {
    /// What the names stand for on this paper.
    var context: FeelContext {
        var texts = [
            "ma_ho_so": code, "chu_ho_so": applicant.name, "thu_tuc": procedure.name.vi, "co_quan": agency.name.vi,
            "bo_phan": desk, "dia_chi": agency.address, "dien_thoai": agency.phone,
            "duong_day_nong": province.hotline, "dia_chi_tra_cuu": site.tracking,
            "ngay_lap": PrintDates.day(day), "nguoi_lap": signer,
            "nhan_luc": PrintDates.moment(dossier.acceptedAt ?? dossier.submittedAt),
            "hen_tra": dossier.due.map(PrintDates.moment) ?? "",
        ]
        switch act.event {
        case .apologised(let apology):
            texts["hen_tra_cu"] = PrintDates.moment(apology.missed)
            texts["hen_tra_moi"] = PrintDates.moment(apology.due)
            texts["ly_do"] = apology.reason ?? t("print.apology.no_reason")
        case .supplementRequested(let request): texts["han_bo_sung"] = PrintDates.day(request.until)
        case .refused(let reasoned), .stopped(let reasoned):
            texts["ly_do"] = reasons(of: reasoned).joined(separator: "; ")
            texts["can_cu"] = reasoned.legalGround
        default: break
        }
        let asked = FeeDue(act.event, of: dossier, under: procedure)?.amount
        if let fee = asked ?? procedure.fee(for: dossier.answers) {
            texts["so_tien"] = fee.text
            texts["so_tien_bang_chu"] = fee.words
        }
        return FeelContext(
            Dictionary(PrintScope.names.map { ($0, .text(texts[$0] ?? "")) }, uniquingKeysWith: { first, _ in first }))
    }

    /// Reasons as the paper prints them.
    func reasons(of reasoned: Reasoned) -> [String] {
        reasoned.reasons.map { $0 == Ruling.withdrawn ? t("print.stop.withdrawn") : $0 }
    }
}
