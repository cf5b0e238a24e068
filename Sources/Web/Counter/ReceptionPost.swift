import Foundation
import Hummingbird
import Kernel
import OneStop

/// What the reception's form sent: everything typed, scans that are in the store already, and which button.
struct ReceptionPost: Sendable {
    let form: PostedForm
    let scans: [(name: String, file: FileReference)]
    let refused: [(filename: String, reason: FileRefusal)]

    /// As it is kept: without the site's own names, and without what a script sends in place of a file.
    func typed(for procedure: Procedure) -> FormInput {
        let files = Set(procedure.form.fields.filter { $0.kind == .file }.map(\.id))
        return FormInput(
            form.answers.filter { name, _ in
                name.utf8.count <= 200 && !name.hasPrefix("giay_to.") && !files.contains(name) && name != "quet"
            })
    }

    /// What the pressed button asks; `nil` where it only saves. A choice that can't be read is refused.
    func intent(on day: CivilDay) throws -> ReceptionIntent? {
        switch form["_viec"] {
        case "nhan": return .accept(officerCase: Int(form["truong_hop"]))
        case "cho": return .leave
        case "bo_sung":
            guard let until = CivilDay(vietnamese: form["quay.bs_han"].trimmingBlanks), until > day else {
                throw Refusal.deadlineNotAhead
            }
            return .supplement(reason: form["quay.bs_ly_do"], until: until)
        case "tu_choi":
            let lines = form["quay.tc_ly_do"].split(whereSeparator: \.isNewline).map(String.init)
            return .refuse(Reasoned(reasons: lines, legalGround: form["quay.tc_can_cu"]))
        default: return nil
        }
    }
}

extension Request {
    /// The reception's form, with files or, as a script saves it, without.
    func receptionPost(
        to store: any FileStore, _ context: EdgeContext, accepting accepts: @escaping @Sendable (String) -> Bool
    ) async throws -> ReceptionPost {
        guard headers[.contentType]?.hasPrefix("multipart/form-data") == true else {
            return ReceptionPost(form: try await form(context), scans: [], refused: [])
        }
        let upload = try await upload(to: store, context, accepting: accepts)
        return ReceptionPost(
            form: PostedForm(values: upload.values), scans: upload.files,
            refused: upload.refused.map { ($0.filename, $0.reason) })
    }
}
