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
        return SideView(
            agency: desk.agency.slug, counts: try await office.queues.counts(request), current: current,
            standing: standing, assigns: desk.account.assigns(in: desk.agency.slug))
    }
}
