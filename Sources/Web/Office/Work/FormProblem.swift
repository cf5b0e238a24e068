import OneStop

/// What was wrong with a posted form of the back office, and what had been typed.
struct FormProblem {
    let text: String
    let typed: PostedForm

    /// Said above the form.
    var note: HTML {
        "<div class=\"note bad\" role=\"alert\" data-focus tabindex=\"-1\"><p>\(text)</p></div>"
    }
}

extension FormProblem? {
    /// What was typed there, or what stands there at first.
    func typed(_ name: String, else first: String = "") -> String {
        guard let self else { return first }
        return self.typed[name]
    }
}
