import Foundation
import Kernel
import OneStop
import TestKit

/// An office of one officer a role, each of whom is away for days at random; citizens file, answer and forget.
struct AbsentOffice {
    let test: TestOffice
    private(set) var codes: [DossierCode] = []
    private var dice: Dice
    /// The day on which an officer is back.
    private var backOn: [Role: CivilDay] = [:]

    init(test: TestOffice, seed: UInt64) {
        self.test = test
        self.dice = Dice(seed)
    }

    /// One day: some fall away, citizens file, whoever is here acts on some of what is open.
    mutating func live(on today: CivilDay) async throws {
        let roles: [Role] = [.reception, .caseOfficer, .divisionHead, .agencyHead, .recordsClerk, .returnDesk]
        for role in roles where backOn[role].map({ $0 <= today }) ?? true {
            let away = chance(7) ? Int.random(in: 2...14, using: &dice) : 0
            backOn[role] = today.adding(days: away)
        }
        if !chance(5) { try await file(at: moment(today, "07:30")) }
        guard Holidays.calendar.isWorkingDay(today) else { return }
        for (index, time) in ["08:30", "10:30", "15:00"].enumerated() {
            for code in codes where chance(3) {
                try await act(on: code, at: moment(today, time).addingTimeInterval(Double(index)), today)
            }
        }
    }

    private mutating func act(on code: DossierCode, at: Date, _ today: CivilDay) async throws {
        guard let file = try await test.dossiers.find(code), let command = try await command(for: file, at: at, today)
        else { return }
        if file.dossier.stage == .supplementRequested {
            _ = try? await test.dossiers.act(command, on: code, by: .applicant(test.citizen()), at: at)
            return
        }
        let role = Path(of: file.dossier, under: file.procedure).step(file.dossier.step)?.role ?? .reception
        guard backOn[role].map({ $0 <= today }) ?? true else { return }
        _ = try? await test.dossiers.act(command, on: code, by: test.officer(role), at: at)
    }

    private mutating func command(for file: DossierFile, at: Date, _ today: CivilDay) async throws -> Command? {
        let dossier = file.dossier
        switch dossier.stage {
        case .paymentDue, .refused, .stopped, .returned: return nil
        case .submitted: return chance(4) ? request(from: today) : .accept(officerCase: nil)
        case .supplementRequested:
            return chance(5)
                ? .supplement(answers: dossier.answers, papers: ["bo_sung_0": [try await test.paper()]]) : nil
        case .withdrawalRequested: return .grantWithdrawal
        case .decided:
            guard chance(6) else { return nil }
            return dossier.owed(under: file.procedure) > .zero
                ? .takePayment(receipt: "", payer: "A")
                : .handOver(HandingOver(recipient: "A", identity: .post(item: "EV000000001VN")))
        case .processing: break
        }
        switch Path(of: dossier, under: file.procedure).step(dossier.step)?.kind {
        case .approve: return .approve(note: "")
        case .issue:
            let number = try await test.dossiers.nextResultNumber(of: file, at: at)
            return .issue(number: number, day: today, text: "KQ", file: nil)
        default:
            return dossier.requestsMade == 0 && chance(8) ? request(from: today) : .completeStep(note: "", skipping: [])
        }
    }

    private func request(from today: CivilDay) -> Command {
        let item = SupplementItem(subject: .extra(name: "Thêm"), reason: "Cần")
        return .requestSupplement(SupplementRequest(items: [item], until: today.adding(days: 7)))
    }

    private mutating func file(at: Date) async throws {
        let draft = try await test.draft(seed: UInt64(codes.count + 1), now: at)
        let applicant = Applicant(
            name: "Huỳnh Bí Mật (demo)", submitter: test.citizen(), phone: nil,
            email: EmailAddress("congdan@demo.vn"), language: .vi)
        codes.append(try await test.dossiers.file(draft.id, by: applicant, at: at))
    }

    /// One time in `n`.
    private mutating func chance(_ n: Int) -> Bool {
        Int.random(in: 0..<n, using: &dice) == 0
    }

    private func moment(_ day: CivilDay, _ time: String) -> Date {
        Moment.at("\(day.vietnamese) \(time)")
    }
}
