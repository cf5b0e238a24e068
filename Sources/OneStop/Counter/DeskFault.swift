/// One thing wrong with what the desk typed beside the form; the texts turn the code into words.
package struct DeskFault: Sendable, Hashable {
    /// The input's name: "quay.so".
    package let name: String
    package let code: Code

    package enum Code: String, Sendable, Hashable, CaseIterable {
        case missingName = "missing_name"
        case badNumber = "bad_number"
        case badBirth = "bad_birth"
        case futureBirth = "future_birth"
        case badPhone = "bad_phone"
        case badEmail = "bad_email"
        case proxy
        case post
        case count
        case exempted
        case tooLong = "too_long"
    }
}
