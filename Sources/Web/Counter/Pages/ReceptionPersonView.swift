import Kernel
import OneStop

/// Whose dossier it is, as the card says or as told; who brought it, where that is somebody else.
struct ReceptionPersonView {
    let form: DeskForm
    let faults: [String: String]
    let problem: ReceptionProblem?
    let t: Wording

    private var typed: FormInput { form.reception.typed }

    var html: HTML {
        let pairs = PersonFilling.pairs(of: form.procedure.form, applicant: form.procedure.applicant)
        let mirror = pairs.map { "\($0.from)=\($0.field)" }.joined(separator: " ")
        let isNew = typed["quay.ten"].isEmpty
        return """
            <section class="card" aria-labelledby="nguoi" data-mirror="\(mirror)"><h2 id="nguoi">\(t("desk.person"))</h2>
            <div class="field"><label for="f-quet">\(t("desk.card_box"))</label><input class="in" id="f-quet" name="quet" maxlength="1000" autocomplete="off" spellcheck="false" data-scan accesskey="q"\(" autofocus", if: isNew)></div>
            <div class="deskgrid">\(line("quay.ten", t("desk.name")))\(line("quay.so", t("desk.number"), isRequired: false))\(line("quay.ngay_sinh", t("desk.born"), isRequired: false))\(line("quay.gioi", t("desk.sex"), isRequired: false))\(line("quay.ngay_cap", t("desk.issued"), isRequired: false))\(line("quay.dt", t("desk.phone"), isRequired: false))\(line("quay.email", t("desk.email"), isRequired: false))\(line("quay.dia_chi", t("desk.address"), isRequired: false))</div>
            \(proxy)\(post)</section>
            """
    }

    private var proxy: HTML {
        let names = ["quay.uq_ten", "quay.uq_so", "quay.uq_giay"]
        let isOpen = names.contains { !typed[$0].isEmpty }
        return """
            <details\(" open", if: isOpen)><summary>\(t("desk.proxy"))</summary><div class="deskgrid">\(line("quay.uq_ten", t("desk.proxy_name")))\(line("quay.uq_so", t("desk.number")))\(line("quay.uq_giay", t("desk.proxy_paper")))</div></details>
            """
    }

    private var post: HTML {
        let isPost = typed["quay.kenh"] == Channel.post.rawValue
        return """
            <details\(" open", if: isPost)><summary>\(t("desk.by_post"))</summary><label class="pick"><input type="checkbox" name="quay.kenh" value="\(Channel.post.rawValue)"\(" checked", if: isPost)><span>\(t("desk.came_by_post"))</span></label><div class="deskgrid">\(line("quay.buu", t("desk.item")))\(line("quay.buu_ai", t("desk.brought_by"), isRequired: false))</div></details>
            """
    }

    private func line(_ name: String, _ label: String, isRequired: Bool = true) -> HTML {
        Piece.input(
            name, label: label, value: typed[name], error: faults[name], isRequired: isRequired, t: t)
    }
}
