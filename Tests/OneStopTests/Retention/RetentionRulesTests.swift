import Foundation
import Kernel
import TestKit
import Testing

@testable import OneStop

@Suite("Retention as a province declares it")
struct RetentionRulesTests {
    private static let declared = """
        retention:
          classes:
            - {key: ngan, name: Ngắn, years: 5, law: Thông tư thử}
            - {key: dai, name: Dài, years: 20, law: Thông tư thử}
            - {key: vinh_vien, name: Vĩnh viễn, law: Thông tư thử}
          otherwise: dai
          days: {drafts: 30}
        """

    private static func province(_ more: String = declared, agency: String = "", procedure: String = "")
        -> SmallProvince
    {
        let small = SmallProvince()
        return small.with((small.files["province.yaml"] ?? "") + "\n" + more + "\n", at: "province.yaml")
            .with(
                (small.files["agencies/so-thu/agency.yaml"] ?? "") + "\n" + agency + "\n",
                at: "agencies/so-thu/agency.yaml"
            )
            .with(procedure + "\n" + SmallProvince.text)
    }

    private static func rule(agency: String = "", procedure: String = "") throws -> RetentionClass? {
        let loaded = province(agency: agency, procedure: procedure).load()
        let catalogue = try #require(loaded.catalogue, "\(loaded.faults.map { $0.text(.en) })")
        return catalogue.province.retention.rule(for: catalogue.procedures[0], at: catalogue.agencies[0])
    }

    @Test("the procedure's class comes before its agency's, that before the province's, and without any it is kept")
    func order() throws {
        #expect(try Self.rule()?.key == "dai")
        #expect(try Self.rule(agency: "retention: ngan")?.key == "ngan")
        #expect(try Self.rule(agency: "retention: ngan", procedure: "retention: vinh_vien")?.key == "vinh_vien")
        let undeclared = try #require(SmallProvince().load().catalogue)
        #expect(
            undeclared.province.retention.rule(for: undeclared.procedures[0], at: undeclared.agencies[0]) == nil)
    }

    @Test("a class that nobody declared is named where it is asked for, in all three places")
    func unknown() {
        let otherwise = Self.declared.replacing("otherwise: dai", with: "otherwise: ngam")
        for (province, file) in [
            (Self.province(otherwise), "province.yaml"),
            (Self.province(agency: "retention: ngam"), "agencies/so-thu/agency.yaml"),
            (Self.province(procedure: "retention: ngam"), SmallProvince.procedure),
        ] {
            let faults = province.load().faults
            #expect(
                faults.contains { $0.file == file && $0.code == .unknownReference("ngam", suggestion: "ngan") },
                "\(faults.map { $0.text(.en) })")
        }
    }

    @Test("two classes of one key, a term of no year, a day too few are refused")
    func refused() {
        for (part, other) in [("key: dai", "key: ngan"), ("years: 5", "years: 0"), ("drafts: 30", "drafts: 1")] {
            #expect(!Self.province(Self.declared.replacing(part, with: other)).load().faults.isEmpty, "\(other)")
        }
        #expect(Self.province().load().faults.isEmpty)
        #expect(Self.province().load().catalogue?.province.retention.passing.drafts == 30)
    }

    @Test("a term is whole years from the end of the year in which the dossier ended")
    func cutoff() throws {
        let five = RetentionClass(key: "a", name: LocalText(vi: "a"), years: 5, law: "x")
        for (ended, on, isOver) in [
            ("01/01/2016 00:00", "31/12/2021", false), ("31/12/2016 23:59", "31/12/2021", false),
            ("31/12/2016 23:59", "01/01/2022", true), ("01/01/2017 00:00", "01/01/2022", false),
        ] {
            let cutoff = try #require(five.cutoff(on: Moment.day(on)))
            #expect((Moment.at(ended) < cutoff) == isOver, "\(ended) on \(on)")
        }
        #expect(
            RetentionClass(key: "b", name: LocalText(vi: "b"), years: nil, law: "x").cutoff(
                on: Moment.day("01/01/2100")) == nil)
    }

    @Test("the shipped province gives every procedure a class")
    func shipped() throws {
        let catalogue = try #require(TestOffice.province.catalogue)
        let retention = catalogue.province.retention
        for procedure in catalogue.procedures {
            for agency in procedure.agencies.compactMap(catalogue.agency) {
                #expect(retention.rule(for: procedure, at: agency) != nil, "\(procedure.slug)")
            }
        }
    }
}
