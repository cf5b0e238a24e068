import ArgumentParser

/// What is measured.
enum Work: String, Codable, CaseIterable, ExpressibleByArgument {
    /// The rows of one filing, written durably, without HTTP.
    case bareRows
    /// The same behind HTTP: the body parsed, the rows written, 303 answered.
    case floorFiling
    /// A dossier filed over HTTP.
    case filing
    /// A constant of 20 KB served over HTTP.
    case constantPage
    case home, procedure, search, citizenDossier, queue, officerDossier
    /// A dossier filed over HTTP and answered when the public log includes it; the same without the log.
    case loggedFiling, unloggedFiling
    /// 200 filings a second, each measured from when it was due.
    case pacedFiling
    case coldStart
    case idleMemory, loadedMemory

    var title: String {
        switch self {
        case .bareRows: "bare rows of a filing, no HTTP (floor)"
        case .floorFiling: "bare rows of a filing behind HTTP (floor)"
        case .filing: "file a dossier over HTTP"
        case .constantPage: "constant page of 20 KB (floor)"
        case .home: "home"
        case .procedure: "procedure"
        case .search: "search"
        case .citizenDossier: "citizen's dossier"
        case .queue: "officer's queue"
        case .officerDossier: "officer's dossier"
        case .loggedFiling: "file, answered with a receipt"
        case .unloggedFiling: "file without the public log"
        case .pacedFiling: "file, answered with a receipt, at a fixed rate"
        case .coldStart: "cold start to the first answer"
        case .idleMemory: "resident memory after start"
        case .loadedMemory: "resident memory after the load"
        }
    }

    static let pages: [Work] = [.home, .procedure, .search, .citizenDossier, .queue, .officerDossier]
}
