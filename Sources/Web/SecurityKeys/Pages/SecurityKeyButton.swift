import OneStop

/// Where a page asks for a security key. Its script shows it; without one the page's other way stays.
struct SecurityKeyButton {
    let act: Act
    let error: String?

    /// What the key is asked for.
    enum Act {
        case adding, signingIn, proving

        var purpose: SecurityKeyQuestion.Purpose {
            switch self {
            case .adding: .adding
            case .signingIn: .signingIn
            case .proving: .proving
            }
        }

        fileprivate var question: SecurityKeyAddress {
            switch self {
            case .adding: .addingQuestion
            case .signingIn: .signInQuestion
            case .proving: .provingQuestion
            }
        }

        var field: String { self == .adding ? SecurityKeyRoutes.field : Site.keyField }
    }

    /// Within a form that has the token; the script puts the answer into the hidden field and sends the form.
    func html(_ t: Wording) -> HTML {
        let id = Piece.fieldID(act.field)
        return """
            <div\(" class=\"card\"", if: act == .signingIn) data-key="\(Link.securityKeys(act.question).path)" data-waiting="\(t("keys.waiting"))" data-cancelled="\(t("keys.cancelled"))" data-known="\(t("keys.known"))" data-failed="\(t("keys.failed"))" hidden><div class="stack-s\(" field err", if: error != nil)">\(Piece.errorText(error, id: id))\(words(id, t))<p class="hint" role="status"></p><input type="hidden" name="\(act.field)"></div></div><script src="\(Assets.keyScript.path)" defer></script>
            """
    }

    private func words(_ id: String, _ t: Wording) -> HTML {
        switch act {
        case .adding: "<p><button class=\"btn primary big\" id=\"\(id)\">\(t("keys.add_button"))</button></p>"
        case .signingIn:
            "<p class=\"hint\">\(t("keys.sign_in"))</p><p><button class=\"btn primary big\" type=\"button\" id=\"\(id)\">\(t("keys.sign_in_button"))</button></p>"
        case .proving:
            "<p class=\"hint\">\(t("keys.prove"))</p><p><button class=\"btn\" type=\"button\" id=\"\(id)\">\(t("keys.prove_button"))</button></p>"
        }
    }
}

/// A key where one can be used, or the address where it can.
enum SecurityKeyOffer {
    case button(SecurityKeyButton)
    case elsewhere(String)

    func html(_ t: Wording) -> HTML {
        switch self {
        case .button(let button): button.html(t)
        case .elsewhere(let address): "<p class=\"small muted\">\(t("keys.elsewhere", ["address": address]))</p>"
        }
    }
}
