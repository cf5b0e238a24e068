/// Addresses of security keys; each question is what a page's script gets before it asks the browser.
enum SecurityKeyAddress: Sendable, Hashable {
    case adding, addingQuestion, removing(String)
    case provingQuestion
    case signIn, signInQuestion

    var path: String {
        switch self {
        case .adding: "/an-toan/khoa"
        case .addingQuestion: "/an-toan/khoa/thach-thuc"
        case .removing(let key): "/an-toan/khoa/\(key)/bo"
        case .provingQuestion: "/xac-nhan-lai/khoa"
        case .signIn: "/can-bo/ma-xac-thuc/khoa"
        case .signInQuestion: "/can-bo/ma-xac-thuc/khoa/thach-thuc"
        }
    }
}
