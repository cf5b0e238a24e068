import Foundation
import Kernel
import TestKit
import Testing

@testable import OneStop

/// Many dossiers of one office at once, in its database: officers act on one or on several, desks give out, the sweeper
/// goes round, until all have lived a while.
struct StoredLives {
    let test: TestOffice
    private(set) var dossiers: [DossierCode: Dossier] = [:]
    private(set) var codes: [DossierCode] = []
    /// What an act did otherwise than the rules had said.
    private(set) var faults: [String] = []
    private(set) var done: [Verb: Int] = [:]
    private(set) var bulk: [BulkAct: Int] = [:]
    private(set) var released = 0
    private(set) var at = Moment.at("18/01/2016 09:00")
    private var acts: [DossierCode: RandomActs] = [:]
    private var procedures: [DossierCode: Procedure] = [:]
    private var dice: Dice

    init(_ test: TestOffice, seed: UInt64) {
        self.test = test
        dice = Dice(seed)
    }

    private var catalogue: Catalogue { test.office.catalogue }

    /// Files that many, of all procedures in turn that take what is made up for them.
    mutating func file(_ count: Int) async throws {
        let online = catalogue.procedures.filter(\.isFiledOnline)
        let paper = try await test.paper()
        let officers = test.people.members.filter { !$0.posts.isEmpty }.map {
            Actor.officer($0.person, posts: $0.posts)
        }
        for index in 0..<count {
            at = at.addingTimeInterval(60)
            let procedure = online[index % online.count]
            let agency = procedure.agencies[index / online.count % procedure.agencies.count]
            let seed = UInt64(index + 1)
            guard let code = try? await test.file(procedure.slug, at: agency, seed: seed, now: at) else { continue }
            codes.append(code)
            procedures[code] = procedure
            acts[code] = RandomActs(
                Dice(seed), of: procedure, in: catalogue, by: officers, citizen: test.citizen(),
                asking: ["so-gtvt", "so-khcn"].filter { catalogue.agency($0) != nil }, sending: paper,
                series: "\(index)")
            try await look(at: code)
        }
    }

    /// Tries that many acts on each, in turns.
    mutating func live(acts count: Int) async throws {
        for turn in 1...count {
            for code in codes {
                at = at.addingTimeInterval(Double(Int.random(in: 1...1_200, using: &dice)))
                try await act(on: code)
            }
            at = at.addingTimeInterval(Double(Int.random(in: 1...20, using: &dice)) * 3_600)
            for act in BulkAct.allCases { try await carryOut(act) }
            if turn.isMultiple(of: 4) {
                _ = try await test.dossiers.sweep(at: at, batch: 1_000)
                for code in codes { try await look(at: code) }
            }
        }
    }

    private mutating func look(at code: DossierCode) async throws {
        dossiers[code] = try #require(try await test.dossiers.find(code)).dossier
    }

    private mutating func act(on code: DossierCode) async throws {
        guard let dossier = dossiers[code] else { return }
        if dossier.stage == .decided, chance(3) { return try await release(code, dossier) }
        guard let (command, actor, foretold) = choice(for: code, dossier) else { return }
        do {
            let seen = chance(2) ? dossier.lastAct : nil
            let after = try await test.dossiers.act(command, on: code, by: actor, seen: seen, at: at)
            let added = after.number - dossier.number
            if let foretold, added < foretold { faults.append("\(code): \(command) lost an event") }
            if foretold == nil { faults.append("\(code): \(command) was done against the rules") }
            done[Verb(of: command), default: 0] += 1
            dossiers[code] = after
        } catch Refusal.notAssignable where Verb(of: command) == .assign {
            return
        } catch let refusal as Refusal {
            if foretold != nil { faults.append("\(code): \(command) was refused: \(refusal)") }
        }
    }

    /// Of some tries one that the rules allow, and how many events they foretell: half of the time the verb that was
    /// done least. Of what they refuse some is tried all the same, and must be refused.
    private mutating func choice(for code: DossierCode, _ dossier: Dossier) -> (Command, Actor, foretold: Int?)? {
        guard let procedure = procedures[code], let agency = catalogue.agency(dossier.agency) else { return nil }
        var allowed: [(Command, Actor, foretold: Int?)] = []
        for _ in 1...6 {
            guard let (command, actor) = acts[code]?.next(on: dossier, at: at) else { return nil }
            let events = try? dossier.decide(
                command, by: actor, under: procedure, at: at, calendar: catalogue.calendar(of: agency),
                staffing: .usual, neighbours: catalogue.neighbours)
            if events == nil, chance(40) { return (command, actor, nil) }
            if let events { allowed.append((command, actor, events.count)) }
        }
        if chance(2) { return allowed.first }
        return allowed.min { weight($0.0) < weight($1.0) }
    }

    private func weight(_ command: Command) -> Int {
        let verb = Verb(of: command)
        return done[verb, default: 0] + (verb.isFatal && done[verb, default: 0] > 3 ? 10_000 : 0)
    }

    /// The return desk gives everything out at once.
    private mutating func release(_ code: DossierCode, _ dossier: Dossier) async throws {
        guard let desk = test.people.officer(.returnDesk, of: dossier.agency) else { return }
        let release = Release(
            recipient: "Trần Thị Mẫu", identity: chance(4) ? .card("048185001234") : .seen("CCCD đã xem"),
            originals: dossier.custody.map(\.paper), keptBecause: "", fee: chance(2) ? .cash : .waived(reason: "x"))
        let actor = Actor.officer(desk.person, posts: desk.posts)
        guard let after = try? await test.dossiers.release(release, of: code, by: actor, seen: nil, at: at) else {
            return
        }
        released += 1
        dossiers[code] = after
    }

    /// An officer of some agency does that with three dossiers of it.
    private mutating func carryOut(_ act: BulkAct) async throws {
        guard let first = codes.randomElement(using: &dice), let agency = dossiers[first]?.agency else { return }
        let wanted: Stage? = act == .accept ? .submitted : act == .handOver ? .decided : nil
        let theirs = codes.filter { dossiers[$0]?.agency == agency }
        let fit = theirs.filter { wanted == nil || dossiers[$0]?.stage == wanted }
        let some = (fit.isEmpty ? theirs : fit).shuffled(using: &dice).prefix(3)
        let roles: [Role] =
            switch act {
            case .accept: [.reception]
            case .assign: [.divisionHead]
            case .handOver: [.returnDesk]
            case .remindHolder, .remindApplicant, .release: [.caseOfficer, .divisionHead, .returnDesk]
            }
        let officer = try await test.account(roles.randomElement(using: &dice) ?? .reception, of: agency)
        let assignee = test.people.officer(.caseOfficer, of: agency)?.person
        let order = BulkOrder(
            id: .new(), agency: agency, act: act, assignee: assignee,
            items: some.compactMap { BulkOrder.Item("\($0.text):\(dossiers[$0]?.number ?? 1)") })
        try await test.office.work.carryOut(order, by: officer, texts: .standard, at: at) { "\($0)" }
        let report = try #require(try await test.office.work.report(order.id, of: officer.id))
        if !report.lines(.pending, .begun).isEmpty { faults.append("\(act): a line was left") }
        bulk[act, default: 0] += report.lines(.done).count
        for code in some { try await look(at: code) }
    }

    private mutating func chance(_ n: Int) -> Bool { Int.random(in: 0..<n, using: &dice) == 0 }
}
