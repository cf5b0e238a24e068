import Hummingbird
import Kernel
import OneStop

extension Site {
    /// The store for what this request uploads; it remembers who sent it, to tell them if it turns out bad.
    func intake(_ request: Request, _ context: EdgeContext) -> Screening {
        office.files.taking(from: context.session?.account.id, at: request.uri.path)
    }

    /// Back to the papers, where the draft holds a file that was found bad; it says which one to send again.
    func refusingInfected(_ draft: Draft) async throws -> Response? {
        try await infected(in: draft).map { name in
            redirect(
                path: Link.papers(draft.id.text).path
                    + Link.query([("tep", name), ("ly_do", UploadReason.infected.rawValue)]))
        }
    }

    /// Under which name the draft holds a file that was found bad.
    func infected(in draft: Draft) async throws -> String? {
        let states = try await office.files.states(of: draft.files.values.joined().map(\.digest))
        return draft.files.keys.sorted().first { name in
            draft.files[name, default: []].contains { if case .infected = states[$0.digest] { true } else { false } }
        }
    }
}
