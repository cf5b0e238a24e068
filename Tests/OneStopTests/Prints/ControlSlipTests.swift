import Foundation
import Kernel
import TestKit
import Testing

@testable import OneStop

/// The control slip follows the dossier to every body that was asked or does a step.
@Suite("Control slips")
struct ControlSlipTests {
    private func passages(_ code: DossierCode, _ test: TestOffice) async throws -> [Passage] {
        let file = try #require(try await test.dossiers.find(code))
        return file.passages(
            by: test.office.catalogue.calendar(of: file.agency), Phrasebook.standard.wording(.vi))
    }

    @Test("a question goes out and an opinion comes back, each with who, when and whether in time")
    func questions() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let asked = try await Consulted(test)
            let tax = ConsultedBody.outside(name: LocalText(vi: "Cục Thuế"))
            try await asked.ask([Consulted.agency("so-gtvt"), Consulted.agency("so-khcn"), tax], days: 1)
            let head = test.officer(.agencyHead, of: "so-gtvt")
            try await asked.act(
                .give(1, Opinion(verdict: .agreesOnConditions, text: "Chừa lối đi")), by: head, at: "19/01/2016 16:00")
            try await asked.act(
                .decline(2, reason: "Không phụ trách"), by: test.officer(.agencyHead, of: "so-khcn"),
                at: "19/01/2016 16:10")
            try await asked.act(
                .record(3, Opinion(verdict: .agrees, text: "")), by: test.officer(.caseOfficer), at: "20/01/2016 09:00")
            let passages = try await passages(asked.code, test).suffix(6)
            let sent = passages.prefix(3)
            #expect(sent.map(\.receiver.place) == ["so-gtvt", "so-khcn", "Cục Thuế"])
            #expect(sent.allSatisfy { $0.due == nil && $0.note.contains("ngày 19 tháng 01 năm 2016") })
            let back = Array(passages.suffix(3))
            #expect(back.map(\.giver.place) == ["so-gtvt", "so-khcn", "Cục Thuế"])
            #expect(
                back.map(\.giver.person) == [
                    head.person?.name, test.officer(.agencyHead, of: "so-khcn").person?.name, "",
                ])
            #expect(back.map(\.outcome) == [.onTime, .onTime, .late])
            #expect(back[0].note == "Đồng ý kèm điều kiện. Chừa lối đi" && back[1].note.contains("Không phụ trách"))
            let words = try await PrintedLives(test: test).pdf(.control, asked.code).words()
            #expect(words.contains("Cục Thuế"))
        }
    }

    @Test("a step that another agency does, and what it sends back, are passages too")
    func forwarding() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let code = try await test.accepted()
            func act(_ command: Command, _ actor: Actor, _ at: String) async throws {
                try await test.dossiers.act(command, on: code, by: actor, at: Moment.at(at))
            }
            let there = LocalText(vi: "Sở Khoa học và Công nghệ")
            try await act(
                .forward(.propose(to: "so-khcn", name: there, reason: "Thuộc chuyên môn")), test.officer(.divisionHead),
                "18/01/2016 11:00")
            try await act(
                .forward(.giveBack(reason: "Đã xem, không thuộc")), test.officer(.caseOfficer, of: "so-khcn"),
                "18/01/2016 15:00")
            let passages = try await passages(code, test).suffix(2)
            #expect(
                passages.first?.receiver.place == there.vi && passages.first?.note.contains("Thuộc chuyên môn") == true)
            #expect(passages.last?.giver.place == there.vi && passages.last?.note.contains("không thuộc") == true)
        }
    }

    @Test("a dossier that was filed with the wrong agency shows where it went")
    func transfer() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let code = try await test.file()
            try await test.dossiers.act(
                .forward(.transfer(to: "ubnd-dien-ban", name: LocalText(vi: "UBND Điện Bàn"), reason: "Địa bàn khác")),
                on: code, by: test.officer(.reception), at: Moment.at("18/01/2016 10:00"))
            let last = try #require(try await passages(code, test).last)
            #expect(last.receiver.place == "UBND Điện Bàn" && last.note.contains("Địa bàn khác"))
        }
    }
}
