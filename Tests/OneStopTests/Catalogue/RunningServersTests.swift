import Foundation
import Kernel
import OneStop
import Storage
import TestKit
import Testing

/// Two servers on one database are two `Publication`s.
@Suite("Publishing on running servers")
struct RunningServersTests {
    private static let badgeFile = "agencies/so-gtvt/procedures/\(TestOffice.badge)/procedure.yaml"
    private static let now = Moment.at("18/01/2016 08:00")

    /// The small folder with another text in the badge's declaration.
    private static func version(_ text: String) -> ProvinceFolder {
        TestOffice.small.editing(badgeFile) { $0 + "# \(text)\n" }
    }

    private func note(_ text: String) -> PublicationNote { PublicationNote(by: nil, text: text) }

    private func open(
        on engine: Engine, _ body: (Publication, Publication, Database) async throws -> Void
    ) async throws {
        try await engine.withDatabase(migrations: Office.migrations) { database in
            let first = try await Publication(
                in: database, offering: TestOffice.small, as: PublicationNote(by: nil, text: "serve"), replacing: false,
                at: Self.now)
            let second = try await Publication(
                in: database, offering: nil, as: PublicationNote(by: nil, text: "serve"), replacing: false, at: Self.now
            )
            try await body(first, second, database)
        }
    }

    @Test("what one server publishes the other takes up, without a restart", arguments: Engine.available)
    func takenUp(engine: Engine) async throws {
        try await open(on: engine) { first, second, _ in
            let before = try #require(second.catalogue.procedure(TestOffice.badge))
            let number = try await first.publish(Self.version("mới"), as: note("mới"), at: Self.now)
            #expect(number == 2 && second.number == 1)
            try await second.refresh()
            let after = try #require(second.catalogue.procedure(TestOffice.badge))
            #expect(second.number == 2 && after.version != before.version)
            #expect(second.index.search("phu hieu").first == TestOffice.badge)
            let pinned = try await second.procedure(TestOffice.badge, version: before.version)
            #expect(pinned.version == before.version && pinned.form == before.form)
            #expect(try await second.publish(Self.version("mới"), as: note("lại"), at: Self.now) == 2)
        }
    }

    @Test("a broken folder never replaces a good one, not even from the database", arguments: Engine.available)
    func broken(engine: Engine) async throws {
        try await open(on: engine) { first, second, database in
            let bad = TestOffice.small.editing(Self.badgeFile) { $0 + "khong_co: 1\n" }
            await #expect(throws: PublicationRefusal.self) {
                try await first.publish(bad, as: note("hỏng"), at: Self.now)
            }
            #expect(first.number == 1)
            #expect(try await first.history().count == 1)
            // A later program could publish what this one can't read.
            try await first.publish(Self.version("hỏng sau"), as: note("sau"), at: Self.now)
            try await database.write { tx in
                try tx.run(
                    "UPDATE published_texts SET content = \("slug: [") WHERE content = \(Self.version("hỏng sau").files[Self.badgeFile] ?? "")"
                )
            }
            await #expect(throws: PublicationRefusal.self) { try await second.refresh() }
            #expect(second.number == 1 && second.catalogue.procedure(TestOffice.badge) != nil)
            try await first.publish(Self.version("lành"), as: note("lành"), at: Self.now)
            try await second.refresh()
            #expect(second.number == 3)
        }
    }

    @Test("rolling back restores every procedure as it was, as a new publication", arguments: Engine.available)
    func rollBack(engine: Engine) async throws {
        try await open(on: engine) { first, second, _ in
            let before = first.catalogue.procedures
            try await first.publish(
                TestOffice.small.without("agencies/so-gtvt/procedures"), as: note("bớt"), at: Self.now)
            #expect(first.catalogue.procedure(TestOffice.badge) == nil)
            #expect(try await first.rollBack(to: 1, by: nil, at: Self.now) == 3)
            #expect(first.catalogue.procedures == before)
            try await second.refresh()
            #expect(second.catalogue.procedures == before && second.number == 3)
            #expect(try await second.differences(of: 2).map(\.changes) == [[.removed]])
            #expect(try await second.differences(of: 3).map(\.changes) == [[.added]])
            #expect(try await second.history().map(\.number) == [3, 2, 1])
            await #expect(throws: PublicationRefusal.self) {
                try await first.rollBack(to: 9, by: nil, at: Self.now)
            }
        }
    }

    @Test("files that changed beside the procedures are named", arguments: Engine.available)
    func otherFiles(engine: Engine) async throws {
        try await open(on: engine) { first, _, _ in
            let edited = Self.version("mới").editing("agencies/so-gtvt/agency.yaml") { $0 + "# x\n" }
                .editing("agencies/so-gtvt/ghi-chu.md") { _ in "mới" }
            try await first.publish(edited, as: note(""), at: Self.now)
            #expect(
                try await first.otherFiles(of: 2) == ["agencies/so-gtvt/agency.yaml", "agencies/so-gtvt/ghi-chu.md"])
            #expect(try await first.otherFiles(of: 1) == [])
        }
    }

    @Test("a folder without an agency that has dossiers is refused", arguments: Engine.available)
    func missingAgency(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let without = TestOffice.small.without("agencies/so-gtvt")
            _ = try await test.file(TestOffice.badge, at: "so-gtvt")
            do {
                try await test.office.publication.publish(without, as: note(""), at: Self.now)
                Issue.record("it was published")
            } catch PublicationRefusal.missingAgency(let slug, let dossiers) {
                #expect(slug == "so-gtvt" && dossiers == 1)
            }
            #expect(test.office.publication.number == 1)
        }
    }
}
