package import Foundation
package import Kernel
package import OneStop
import Storage

/// A whole office on an empty database, with one officer for each role of each agency and two citizens.
package struct TestOffice: Sendable {
    package let office: Office
    package let people: DemoPeople

    /// The province that the product ships, loaded once.
    package static let province = CatalogueLoader.load(Place.province.path)

    /// Its folder without examples and without the two largest agencies: quick to publish in every test.
    package static let folder = province.folder.filter { path in
        !path.contains("/examples/") && !path.hasPrefix("agencies/so-noivu/") && !path.hasPrefix("agencies/so-tnmt/")
    }

    package static let household = "dang-ky-thanh-lap-ho-kinh-doanh"
    package static let badge = "cap-phu-hieu-xe-o-to-kinh-doanh-van-tai"

    /// The same with two procedures alone: publishing it takes a moment.
    package static let small = province.folder.keeping(household, badge)

    /// Opens an office on that engine for the time of the body.
    package static func open<Value>(
        on engine: Engine, at now: Date = Moment.at("18/01/2016 08:00"), folder: ProvinceFolder = TestOffice.folder,
        fontFamily: String = "Noto Serif", carriers: Carriers = .none, scanner: (any VirusScanner)? = nil,
        _ body: (TestOffice) async throws -> Value
    ) async throws -> Value {
        return try await engine.withDatabase { database in
            let office = try await Office.live(
                database: database, folder: folder, files: MemoryFiles(), hasher: QuickHasher(),
                fontFamily: fontFamily, carriers: carriers, scanner: scanner, now: now)
            let people = try await DemoPeople.appoint(in: office, now: now)
            return try await body(TestOffice(office: office, people: people))
        }
    }

    package var dossiers: Dossiers { office.dossiers }

    /// One of the two citizens.
    package func citizen(_ index: Int = 0) -> Person { people.citizens[index].person }

    /// The officer of that role as an actor.
    package func officer(_ role: Role, of agency: String = "ubnd-tam-ky") -> Actor {
        guard let member = people.officer(role, of: agency) else { preconditionFailure("no \(role) in \(agency)") }
        return .officer(member.person, posts: member.posts)
    }

    /// A draft that the form accepts, its papers attached, undeclared facts answered with no.
    package func draft(
        of slug: String = household, at agency: String = "ubnd-tam-ky", seed: UInt64 = 1,
        now: Date = Moment.at("18/01/2016 09:15")
    ) async throws -> Draft {
        guard let procedure = office.catalogue.procedure(slug) else { throw Refusal.unknownProcedure }
        let typed = SyntheticInput(
            for: procedure.form, units: office.catalogue.province.units, today: VietnamTime.day(of: now), seed: seed)
        let draft = try await office.drafts.start(
            slug, at: agency, by: citizen().account, prefilled: typed.input, now: now)
        let paper = try await paper()
        return try await office.drafts.change(draft.id, of: citizen().account, now: now) { draft in
            for field in procedure.form.fields where field.kind == .file { draft.files[field.id] = [paper] }
            for demanded in procedure.papers {
                draft.declared[demanded.id] = false
                if !demanded.isFilledOnline { draft.files["giay_to.\(demanded.id)"] = [paper] }
            }
        }
    }

    /// Files such a draft.
    package func file(
        _ slug: String = household, at agency: String = "ubnd-tam-ky", seed: UInt64 = 1,
        now: Date = Moment.at("18/01/2016 09:15")
    ) async throws -> DossierCode {
        let draft = try await draft(of: slug, at: agency, seed: seed, now: now)
        return try await dossiers.file(draft.id, by: applicant, at: now)
    }

    /// The result goes out by post, the fee paid at the desk.
    package func handOut(_ code: DossierCode, to recipient: String = "Huỳnh Bí Mật", at: Date) async throws {
        let release = Release(
            recipient: recipient, identity: .post(item: "EV000000001VN"), originals: [], keptBecause: "", fee: .cash)
        guard let file = try await dossiers.find(code) else { throw Refusal.unknownDossier }
        _ = try await dossiers.release(
            release, of: code, by: officer(.returnDesk, of: file.dossier.handler), seen: nil, at: at)
    }

    package var applicant: Applicant {
        Applicant(name: "Huỳnh Bí Mật (demo)", submitter: citizen(), phone: nil, email: nil, language: .vi)
    }

    /// A small real PDF in the store.
    package func paper(_ words: String = "giấy tờ mẫu") async throws -> FileReference {
        let intake = try await office.files.receive(atMost: 10_000)
        try await intake.write(Scans.pdf() + Array("% \(words)\n".utf8))
        return try await intake.finish().named("giay-to.pdf")
    }
}
