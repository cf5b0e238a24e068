import Hummingbird
import OneStop

extension Site {
    /// The store for what this request uploads; it remembers who sent it, to tell them if it turns out bad.
    func intake(_ request: Request, _ context: EdgeContext) -> Screening {
        office.files.taking(from: context.session?.account.id, at: request.uri.path)
    }
}
