import Foundation
package import Kernel
import Storage

/// A wording that an agency's officers send often, with `{{ expressions }}` that the dossier fills.
package struct MessageTemplate: Sendable, Hashable {
    package let id: ID<MessageTemplate>
    package let agency: String
    package let use: Use
    /// `nil` for all: then only the common names may stand in it.
    package let procedure: String?
    package let name: String
    package let body: String

    /// Where it is written into.
    package enum Use: String, Sendable, Hashable, CaseIterable {
        case message = "tin-nhan"
        case supplement = "bo-sung"
        case refusal = "tu-choi"

        /// Longest text that the box takes, characters.
        var longest: Int { self == .message ? 4_000 : 2_000 }
    }

    /// Most that an agency keeps.
    package static let most = 200

    /// The names that every template may use.
    package static let commonNames = [
        "ma_ho_so", "chu_ho_so", "thu_tuc", "co_quan", "dia_chi", "dien_thoai", "ngay_nop", "hen_tra", "han_bo_sung",
        "can_bo",
    ]

    init?(row: Row) throws {
        guard let use = Use(rawValue: try row.get("purpose")) else { return nil }
        let procedure: String = try row.get("procedure")
        id = try row.get("id")
        agency = try row.get("agency")
        self.use = use
        self.procedure = procedure.isEmpty ? nil : procedure
        name = try row.get("name")
        body = try row.get("body")
    }

    /// The names with their kinds: the common ones before the fields of the procedure; secret answers are no names.
    static func scope(of procedure: Procedure?) -> FeelScope {
        let fields = procedure?.form.fields.filter { !$0.isSecret } ?? []
        let own = fields.map { ($0.id, $0.kind.feelType) }
        let common = commonNames.map { ($0, FeelType.text(options: nil)) }
        return FeelScope(Dictionary(own + common, uniquingKeysWith: { _, last in last }))
    }

    /// The text for that dossier, by that officer; as it was written where it no longer fits the dossier's version.
    package func text(for file: DossierFile, by officer: Account) -> String {
        guard let template = try? TextTemplate(body, in: Self.scope(of: file.procedure)) else { return body }
        let filing = file.dossier.filing
        var context = FeelContext()
        for field in file.procedure.form.fields where !field.isSecret {
            if let answer = file.dossier.answers[field.id] { context.set(field.id, to: FeelValue(answer)) }
        }
        let common = [
            "ma_ho_so": filing.code.text, "chu_ho_so": filing.applicant.name, "thu_tuc": file.procedure.name.vi,
            "co_quan": file.agency.name.vi, "dia_chi": file.agency.address, "dien_thoai": file.agency.phone,
            "ngay_nop": VietnamTime.day(of: file.dossier.submittedAt).vietnamese,
            "hen_tra": file.dossier.due.map(VietnamTime.stamp) ?? "",
            "han_bo_sung": file.dossier.request?.until.vietnamese ?? "", "can_bo": officer.name,
        ]
        for name in Self.commonNames { context.set(name, to: .text(common[name] ?? "")) }
        return template.text(in: context)
    }
}

/// Why a template can't be kept.
package enum TemplateRefusal: Error, Sendable, Hashable {
    /// Only a head or the administrator of the agency.
    case notAllowed
    case missingName
    case missingText
    case unknownProcedure
    case tooMany(max: Int)
    case tooLong(max: Int)
    /// An expression that can't be understood, or a name that isn't there.
    case fault(TemplateFault)
}

extension FeelFault {
    /// What is wrong, for whoever writes wordings on a page.
    package var words: LocalText { LocalText(vi: vietnamese, en: english) }
}
