/// Addresses of coming by a provider; `provider` is its key.
enum SignOnAddress: Sendable, Hashable {
    /// To a provider, and back; what arrived, and the steps until it has an account.
    case begin(_ provider: String, next: String?), back(_ provider: String)
    case arrival, sendCode, code, password
    /// To a provider to link it, the yes to it, and the end of a link; to a provider to prove anew who is here.
    case link(_ provider: String), linking, unlink(String), proof(_ provider: String), proved
    /// Back from signing out at a provider, and where a provider says that somebody did.
    case signedOut, logout(_ provider: String)
    /// An administrator names an officer as a provider does, and takes that away.
    case officer(String), officerEnd(String)

    var path: String {
        switch self {
        case .begin(let provider, let next): "/dang-nhap/qua/\(provider)" + Link.query([("tiep", next ?? "")])
        case .back(let provider): "/dang-nhap/qua/\(provider)/ve"
        case .arrival: "/dang-nhap/tiep"
        case .sendCode: "/dang-nhap/tiep/gui-ma"
        case .code: "/dang-nhap/tiep/ma"
        case .password: "/dang-nhap/tiep/mat-khau"
        case .link(let provider): "/an-toan/lien-ket-voi/\(provider)"
        case .linking: "/an-toan/lien-ket"
        case .unlink(let link): "/an-toan/lien-ket/\(link)/bo"
        case .proof(let provider): "/xac-nhan-lai/qua/\(provider)"
        case .proved: "/xac-nhan-lai/xong"
        case .signedOut: "/da-dang-xuat"
        case .logout(let provider): "/cong/dang-xuat/\(provider)"
        case .officer(let id): "/can-bo/tai-khoan/\(id)/lien-ket"
        case .officerEnd(let id): "/can-bo/tai-khoan/\(id)/bo-lien-ket"
        }
    }
}
