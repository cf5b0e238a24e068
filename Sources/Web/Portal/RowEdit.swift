import Foundation
import Hummingbird
import Kernel
import OneStop

/// A row added or removed by button, without the script.
struct RowEdit: Sendable {
    private let table: Field
    private let row: Int?

    init?(_ form: PostedForm, in section: FormSection) {
        let (adding, removing) = (form["_them"], form["_xoa"])
        if let field = section.fields.first(where: { $0.id == adding }), case .table = field.kind {
            table = field
            row = nil
        } else if let dot = removing.lastIndex(of: "."), let index = Int(removing[removing.index(after: dot)...]),
            let field = section.fields.first(where: { $0.id == removing[..<dot] })
        {
            table = field
            row = index
        } else {
            return nil
        }
    }

    func apply(to input: inout FormInput) {
        guard case .table(let layout) = table.kind else { return }
        if let row {
            input.removeRow(row, from: table.id)
        } else {
            if input.rowCount(of: table.id) == 0 { input.addRow(to: table.id, columns: layout.columns) }
            input.addRow(to: table.id, columns: layout.columns)
        }
    }

    var anchor: String { Piece.fieldID(table.id) }
}

extension Site {
    /// The account's draft that the path names, with everything its pages show.
    func draft(_ context: CitizenContext) async throws -> DraftView {
        guard let id = ID<Draft>(try context.parameters.require("draft")),
            let (draft, _) = try await office.drafts.open(id, of: context.account.id, now: now())
        else { throw Refusal.unknownDossier }
        let procedure = try await office.publication.procedure(draft.procedure, version: draft.version)
        guard let agency = office.catalogue.agency(draft.agency) else { throw Refusal.unknownAgency }
        return DraftView(draft, procedure: procedure, agency: agency, catalogue: office.catalogue, now: now())
    }

    /// The account's draft that the path names, to be filed as it is.
    func snapshot(_ context: CitizenContext) async throws -> DraftSnapshot {
        guard let id = ID<Draft>(try context.parameters.require("draft")),
            let found = try await office.drafts.snapshot(id, of: context.account.id)
        else { throw Refusal.unknownDossier }
        return found
    }

    /// The same view over a changed draft.
    func view(_ draft: Draft, like view: DraftView) -> DraftView {
        DraftView(draft, procedure: view.procedure, agency: view.agency, catalogue: office.catalogue, now: now())
    }
}

extension Form {
    /// What the account knows already.
    func prefilled(from account: Account) -> FormInput {
        var input = FormInput()
        for field in fields {
            switch field.prefill {
            case .accountName: input[field.id] = account.name
            case .accountPhone: if let phone = account.phone { input[field.id] = phone.text }
            case .accountEmail: if let email = account.email { input[field.id] = email.text }
            case .accountAddress, nil: break
            }
        }
        return input
    }
}
