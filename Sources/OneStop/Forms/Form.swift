package import Kernel

/// What an applicant is asked, as declared by the procedure: sections in the order of the paper form.
package struct Form: Sendable, Hashable {
    package let sections: [FormSection]

    package init(sections: [FormSection]) {
        self.sections = sections
    }

    /// Every field of every section, in order; columns of tables are not among them.
    package var fields: [Field] {
        sections.flatMap(\.fields)
    }

    /// The field of that id, wherever it stands.
    package func field(_ id: String) -> Field? {
        sections.lazy.flatMap(\.fields).first { $0.id == id }
    }
}

/// One part of a form, shown as one page.
package struct FormSection: Sendable, Hashable {
    /// Stable within the procedure; part of the page's address.
    package let id: String
    package let title: LocalText
    package let fields: [Field]

    package init(id: String, title: LocalText, fields: [Field]) {
        self.id = id
        self.title = title
        self.fields = fields
    }
}
