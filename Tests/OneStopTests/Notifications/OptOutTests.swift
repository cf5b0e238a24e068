import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

/// HUY stops whatever the law doesn't oblige us to tell; what it does goes by letter, and by SMS only without an address.
@Suite("HUY")
struct OptOutTests {
    private let phone = PhoneNumber("0905123318")
    private let email = EmailAddress("a@demo.vn")

    @Test(
        "after HUY the phone hears only what is owed, and that only where no letter can go",
        arguments: Situation.allCases)
    func rule(situation: Situation) {
        func route(_ email: EmailAddress?, hasOptedOut: Bool) -> Route {
            Route(
                phone: phone, email: email, as: ContactPreferences(), hasOptedOut: hasOptedOut,
                isOwed: situation.isOwed)
        }
        #expect(route(email, hasOptedOut: false).phone == phone && route(nil, hasOptedOut: false).phone == phone)
        #expect(route(email, hasOptedOut: true).phone == nil && route(email, hasOptedOut: true).email == email)
        #expect((route(nil, hasOptedOut: true).phone != nil) == situation.isOwed)
    }

    @Test("the promise, whatever changes it, what must be done, and each no are owed; other news is not")
    func owed() {
        let owed = Situation.allCases.filter(\.isOwed).map(\.rawValue).sorted()
        #expect(
            owed == [
                "accepted", "apology", "extended", "fee", "refused", "rescheduled", "stopped", "supplement",
                "transferred", "unanswered", "withdrawal_declined",
            ])
    }

    @Test(
        "a phone that wrote HUY gets the promise and the refusal, not the receipt, the views, the thanks",
        arguments: Engine.available)
    func life(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            try await ToldLife.nameSituations(test)
            let now = Moment.at("18/01/2016 09:15")
            try await test.office.mailroom.receive(
                InboundMessage(sender: "0905123318", text: "huỷ", reference: "1"), at: now)
            let applicant = Applicant(
                name: "A", submitter: test.citizen(), phone: phone, email: nil, language: .vi)
            let code = try await test.dossiers.file(try await test.draft().id, by: applicant, at: now)
            #expect(try await ToldLife.told(about: code.text, test).isEmpty)
            try await test.dossiers.act(
                .accept(officerCase: nil), on: code, by: test.officer(.reception), at: Moment.at("18/01/2016 10:00"))
            try await test.dossiers.act(
                .message("Xin chào"), on: code, by: test.officer(.caseOfficer), at: Moment.at("18/01/2016 11:00"))
            #expect(try await ToldLife.told(about: code.text, test) == ["0905123318": ["accepted accepted"]])
        }
    }
}
