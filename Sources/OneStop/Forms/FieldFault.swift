/// One thing wrong with one input, told apart by a code that the texts turn into words.
package struct FieldFault: Sendable, Hashable {
    /// The input's name: "danh_sach_xe.2.bien_kiem_soat".
    package let name: String
    /// The section it stands in; "giay_to" for papers.
    package let section: String
    package let code: FaultCode

    package init(name: String, section: String, code: FaultCode) {
        self.name = name
        self.section = section
        self.code = code
    }
}
