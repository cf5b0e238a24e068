package import Kernel

/// What reading a form needs beside the input.
package struct ReadingContext: Sendable {
    package let today: CivilDay
    /// Commune units by code.
    package let units: [String: CommuneUnit]
    /// "tỉnh Quảng Nam", the end of an address inside the province.
    package let provinceName: String
    /// Files that were attached, by input name.
    package let files: [String: [FileReference]]

    package init(
        today: CivilDay, units: [String: CommuneUnit], provinceName: String, files: [String: [FileReference]] = [:]
    ) {
        self.today = today
        self.units = units
        self.provinceName = provinceName
        self.files = files
    }
}
