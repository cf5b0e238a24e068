/// Addresses of exports that a second officer approves.
enum ExportLink: Sendable, Hashable {
    /// What was asked for, by pages; asking goes there too.
    case list(agency: String?, before: String?)
    /// One request; what a head says to it; taking it back.
    case one(String), verdict(String), withdrawal(String)

    var path: String {
        switch self {
        case .list(let agency, let before):
            "/can-bo/xuat-du-lieu" + Link.query([("co-quan", agency ?? ""), ("truoc", before ?? "")])
        case .one(let id): "/can-bo/xuat-du-lieu/\(id)"
        case .verdict(let id): "/can-bo/xuat-du-lieu/\(id)/quyet-dinh"
        case .withdrawal(let id): "/can-bo/xuat-du-lieu/\(id)/rut"
        }
    }
}
