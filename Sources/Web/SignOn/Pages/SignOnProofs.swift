import Kernel
import OneStop

/// Ways to prove anew who is here beside the password: by a provider, in a tab of its own, so that what was typed stays.
struct SignOnProofs {
    let providers: [SignOnProvider]
    let hasPassword: Bool

    func html(_ t: Wording) -> HTML {
        guard !providers.isEmpty else { return .empty }
        let buttons = providers.map { provider -> HTML in
            "<a class=\"btn\" target=\"_blank\" rel=\"noopener\" href=\"\(Link.signOn(.proof(provider.key)).path)\">\(t("sign_on.proof_with", ["name": t(provider.name)]))</a>"
        }
        return """
            <div class="card stack-s"><p>\(t(hasPassword ? "sign_on.proof" : "sign_on.proof_only"))</p><p class="row">\(buttons)</p><p><button class="btn">\(t("sign_on.proof_done"))</button></p></div>
            """
    }
}
