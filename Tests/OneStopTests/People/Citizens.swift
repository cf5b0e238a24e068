import Foundation
import Kernel
import OneStop
import TestKit
import Testing

/// Citizens of a test who registered and confirmed, and what they are sent.
struct Citizens {
    let test: TestOffice
    static let now = Moment.at("18/01/2016 09:15")

    /// A confirmed account of that name and login.
    func account(_ name: String, _ login: String) async throws -> Account {
        let accounts = test.office.accounts
        let taken = try await accounts.register(
            name: name, login: login, password: "mat-khau-rat-dai", language: .vi, now: Self.now)
        return try await accounts.confirm(taken, code: try await code(to: taken.text), now: Self.now)
    }

    /// The newest code that went there.
    func code(to recipient: String) async throws -> String {
        let sent = try await test.office.mailbox().first { $0.kind == "code" && $0.recipient == recipient }
        return String(try #require(sent?.body.firstMatch(of: /\d{6}/)).0)
    }

    /// The secret of the newest invitation that went there.
    func secret(to recipient: String) async throws -> String {
        let sent = try await test.office.mailbox().first { $0.kind == "invited" && $0.recipient == recipient }
        return String(try #require(sent?.body.firstMatch(of: /\/loi-moi\/([A-Z0-9]+)/)).1)
    }

    /// An organisation with its owner.
    func organisation(_ owner: Account, code: String = "0100109106") async throws -> ID<Organisation> {
        try await test.office.people.organisations.found(
            "Hợp tác xã Thủy sản (demo)", code: code, by: owner, now: Self.now)
    }

    /// Invites and has it taken.
    func join(_ account: Account, _ login: String, as role: OrganisationRole, _ id: ID<Organisation>, by owner: Account)
        async throws
    {
        let organisations = test.office.people.organisations
        try await organisations.invite(login, as: role, to: id, by: owner, from: "10.0.0.9", now: Self.now) {
            "/loi-moi/\($0)"
        }
        let invitation = try #require(try await organisations.invitations(of: account, now: Self.now).first)
        _ = try await organisations.take(invitation.id, by: account, now: Self.now)
    }

    /// A draft of that account for somebody, whole and ready to be filed.
    func draft(by account: Account, for party: String) async throws -> Draft {
        let office = test.office
        guard let procedure = office.catalogue.procedure(TestOffice.household) else { throw Refusal.unknownProcedure }
        let typed = SyntheticInput(
            for: procedure.form, units: office.catalogue.province.units, today: VietnamTime.day(of: Self.now), seed: 7)
        let draft = try await office.drafts.start(
            TestOffice.household, at: "ubnd-tam-ky", by: account.id, prefilled: typed.input, now: Self.now, for: party)
        let paper = try await test.paper()
        return try await office.drafts.change(draft.id, of: account.id, now: Self.now) { draft in
            for field in procedure.form.fields where field.kind == .file { draft.files[field.id] = [paper] }
            for demanded in procedure.papers {
                draft.declared[demanded.id] = false
                if !demanded.isFilledOnline { draft.files["giay_to.\(demanded.id)"] = [paper] }
            }
        }
    }

    func file(by account: Account, for party: String) async throws -> DossierCode {
        let draft = try await draft(by: account, for: party)
        return try await file(draft, by: account)
    }

    func file(_ draft: Draft, by account: Account) async throws -> DossierCode {
        let applicant = Applicant(
            name: account.name, submitter: account.person, phone: account.phone, email: account.email, language: .vi)
        return try await test.dossiers.file(draft.id, by: applicant, at: Self.now)
    }

    /// Who was told of that dossier, by kind of message.
    func told(of code: DossierCode, _ kind: String) async throws -> Set<String> {
        Set(try await test.office.mailbox().filter { $0.dossier == code.text && $0.kind == kind }.map(\.recipient))
    }

    /// Whether the account sees the dossier.
    func sees(_ account: Account, _ code: DossierCode) async throws -> Bool {
        do {
            _ = try await test.dossiers.find(code, of: account.id)
            return true
        } catch Refusal.unknownDossier {
            return false
        }
    }
}
