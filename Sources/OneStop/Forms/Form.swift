import Kernel

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
