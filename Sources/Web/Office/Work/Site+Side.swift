import Kernel
import OneStop

extension Site {
    /// A request for that queue, with the absent officers whose work the officer looks after.
    func request(_ queue: Queue, at desk: Desk) async throws -> QueueRequest {
        let standing = try await office.work.standing(of: desk.account.id, in: desk.agency.slug, at: desk.now)
        var request = desk.request(queue)
        request.absent = standing.standsInFor.map(\.account)
        return request
    }

    /// What stands beside every page of the desk: the queues, counted, and what is the officer's own.
    func side(_ desk: Desk, current: Queue? = nil) async throws -> SideView {
        let standing = try await office.work.standing(of: desk.account.id, in: desk.agency.slug, at: desk.now)
        var request = desk.request(.new)
        request.absent = standing.standsInFor.map(\.account)
        let decides = desk.account.decidesExports(of: desk.agency.slug)
        let exports =
            decides
            ? try await office.exports.waiting(for: desk.account, at: desk.agency.slug, now: desk.now).count : nil
        return SideView(
            agency: desk.agency.slug, counts: try await office.queues.counts(request), current: current,
            standing: standing, assigns: desk.account.assigns(in: desk.agency.slug),
            readsReceipts: desk.account.readsReceipts(of: desk.agency.slug),
            words: desk.account.words(desk.agency.slug),
            exports: exports)
    }

    /// The boxes and the bar of a queue, for who may act there.
    func bulk(
        on queue: Queue, at desk: Desk, _ sought: SoughtWords, _ parameters: [String: String]
    ) async throws -> BulkView? {
        let acts = desk.account.bulkActs(in: desk.agency.slug)
        guard !acts.isEmpty else { return nil }
        let staff = acts.contains(.assign) ? try await office.work.staff(of: desk.agency.slug, at: desk.now) : []
        let filter = QueueFilter(parameters, sought: sought).query(at: desk.agency.slug, sought)
        let place = Link.query([("sau", parameters["sau"] ?? ""), ("chon", "het")]).dropFirst()
        return BulkView(
            agency: desk.agency.slug, queue: queue, acts: acts, staff: staff, order: .new(),
            isAllTicked: parameters["chon"] == "het",
            tickAll: Link.queue(queue.rawValue).path + filter + "&" + place)
    }
}
