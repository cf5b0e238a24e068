import Foundation
import Hummingbird
import Kernel
import OneStop

/// A change of a table's rows by button, without the script.
struct RowEdit: Sendable {
    private let table: Field
    private let change: Change

    private enum Change: Sendable {
        case add
        case remove(Int)
        case paste(PastedRows)
    }

    init?(_ form: PostedForm, in section: FormSection) {
        func table(_ id: some StringProtocol) -> Field? {
            section.fields.first { field in
                if field.id == id, case .table = field.kind { return true }
                return false
            }
        }
        let removing = form["_xoa"]
        if let field = table(form["_them"]) {
            (self.table, change) = (field, .add)
        } else if let field = table(form["_nap"]), case .table(let layout) = field.kind, layout.isBulk {
            (self.table, change) = (field, .paste(PastedRows(form["_dan.\(field.id)"], for: layout)))
        } else if let dot = removing.lastIndex(of: "."), let index = Int(removing[removing.index(after: dot)...]),
            let field = table(removing[..<dot])
        {
            (self.table, change) = (field, .remove(index))
        } else {
            return nil
        }
    }

    func apply(to input: inout FormInput) {
        guard case .table(let layout) = table.kind else { return }
        switch change {
        case .remove(let row): input.removeRow(row, from: table.id)
        case .paste(let rows): input.append(rows, to: table.id)
        case .add:
            if input.rowCount(of: table.id) == 0 { input.addRow(to: table.id, columns: layout.columns) }
            input.addRow(to: table.id, columns: layout.columns)
        }
    }

    /// Pasted rows are told what is wrong with each at once.
    var showsFaults: Bool {
        if case .paste = change { return true }
        return false
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
