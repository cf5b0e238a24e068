import Foundation
import Hummingbird
import Kernel
import OneStop

/// Acts that reach other agencies and bodies.
extension OfficeActRoutes {
    /// What an outside body answered, with its letter as a file.
    @Sendable func recordOpinion(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let upload = try await request.upload(to: site.intake(request, context.edge), context.edge) { $0 == "tep" }
        let form = PostedForm(values: upload.values)
        return try await perform(.recordOpinion, form, request, context) { _ in
            if let refused = upload.refused.first { throw Refusal.unusableFile(refused.reason) }
            guard let number = Int(form["so"]) else { throw Refusal.notOffered("so") }
            guard let verdict = Opinion.Verdict(rawValue: form["y_kien"]) else { throw Refusal.missingOpinion }
            let opinion = Opinion(
                verdict: verdict, text: form["noi_dung"], file: upload.files.first?.file, letter: try letter(form))
            return .inquire(.record(number, opinion))
        }
    }

    func bodiesCommand(_ act: Link.Act, _ form: PostedForm, on file: DossierFile) throws -> Command {
        switch act {
        case .consult: return .inquire(.ask(try requests(form, on: file)))
        case .cancelInquiry:
            guard let number = Int(form["so"]) else { throw Refusal.notOffered("so") }
            return .inquire(.cancel(number, reason: form["ly_do"]))
        case .forward:
            let to = try agency(form["co_quan"])
            return .forward(.propose(to: to.slug, name: to.shortName, reason: form["ly_do"]))
        case .approveForwarding: return .forward(.approve)
        case .refuseForwarding: return .forward(.refuse(reason: form["ly_do"]))
        case .returnStep: return .forward(.giveBack(reason: form["ly_do"]))
        case .transfer:
            let to = try agency(form["co_quan"])
            return .forward(.transfer(to: to.slug, name: to.shortName, reason: form["ly_do"]))
        default: throw Edge.unreadable
        }
    }

    private func agency(_ slug: String) throws -> Agency {
        guard let agency = site.office.catalogue.agency(slug) else { throw Refusal.notOffered(slug) }
        return agency
    }

    /// One request for each body that was ticked, chosen or named.
    private func requests(_ form: PostedForm, on file: DossierFile) throws -> [InquiryRequest] {
        var bodies: [(ConsultedBody, String?)] = []
        for key in form.all("hoi") {
            let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
            guard parts.count == 2, let step = file.procedure.steps.first(where: { $0.id == parts[0] }),
                let index = Int(parts[1]), step.bodies.indices.contains(index)
            else { throw Refusal.notOffered(key) }
            let chosen = form["co_quan.\(key)"]
            let agency = chosen.isEmpty ? nil : try agency(chosen)
            let body = agency.map { ConsultedBody.agency($0.slug, name: $0.shortName) }
            bodies.append((body ?? .outside(name: step.bodies[index]), step.id))
        }
        if !form["co_quan_khac"].isEmpty {
            let other = try agency(form["co_quan_khac"])
            bodies.append((.agency(other.slug, name: other.shortName), nil))
        }
        let named = form["noi_khac"].trimmingBlanks
        if !named.isEmpty { bodies.append((.outside(name: LocalText(vi: named)), nil)) }
        let shared = Set(form.all("tep"))
        let files = file.dossier.everyFile.filter { shared.contains($0.digest.hex) }
        let letter = try letter(form)
        return bodies.map { body, step in
            InquiryRequest(
                body: body, step: step, question: form["cau_hoi"], sharesAnswers: !form["to_khai"].isEmpty,
                files: files, workingDays: Int(form["han"].trimmingBlanks) ?? 0, goesOn: !form["di_tiep"].isEmpty,
                letter: body.agency == nil ? letter : nil)
        }
    }

    /// The letter that was typed; both its number and its day, or neither.
    private func letter(_ form: PostedForm) throws -> OfficialLetter? {
        let number = String(form["so_cv"].trimmingBlanks.prefix(60))
        if number.isEmpty && form["ngay_cv"].trimmingBlanks.isEmpty { return nil }
        guard let day = CivilDay(vietnamese: form["ngay_cv"]) else { throw Refusal.badDay }
        guard !number.isEmpty else { throw Refusal.missingReason }
        return OfficialLetter(number: number, day: day)
    }
}
