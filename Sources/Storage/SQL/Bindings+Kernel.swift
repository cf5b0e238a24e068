package import Foundation
package import Kernel

/// Kept as milliseconds since 1970-01-01 UTC.
extension Date: SQLBindable, SQLReadable {
    package static var sqlKind: SQLKind { .integer }
    package var sqlValue: SQLValue { .integer(milliseconds) }
    package init(sqlValue: SQLValue) throws { self.init(milliseconds: try sqlValue.integer()) }
}

/// Kept as text "2016-01-18", which sorts as days do.
extension CivilDay: SQLBindable, SQLReadable {
    package static var sqlKind: SQLKind { .text }
    package var sqlValue: SQLValue { .text(iso) }
    package init(sqlValue: SQLValue) throws { self = try known(CivilDay(iso: sqlValue.text())) }
}

/// Kept as minutes since midnight.
extension ClockTime: SQLBindable, SQLReadable {
    package static var sqlKind: SQLKind { .integer }
    package var sqlValue: SQLValue { .integer(Int64(minutes)) }
    package init(sqlValue: SQLValue) throws { self = try known(ClockTime(minutes: Int(sqlValue.integer()))) }
}

extension ID: SQLBindable, SQLReadable {
    package static var sqlKind: SQLKind { .text }
    package var sqlValue: SQLValue { .text(text) }
    package init(sqlValue: SQLValue) throws { self = try known(ID(sqlValue.text())) }
}

extension SHA256Digest: SQLBindable, SQLReadable {
    package static var sqlKind: SQLKind { .text }
    package var sqlValue: SQLValue { .text(hex) }
    package init(sqlValue: SQLValue) throws { self = try known(SHA256Digest(hex: sqlValue.text())) }
}

/// Kept as whole đồng.
extension Dong: SQLBindable, SQLReadable {
    package static var sqlKind: SQLKind { .integer }
    package var sqlValue: SQLValue { .integer(amount) }
    package init(sqlValue: SQLValue) throws { self = try known(Dong(sqlValue.integer())) }
}

extension DossierCode: SQLBindable, SQLReadable {
    package static var sqlKind: SQLKind { .text }
    package var sqlValue: SQLValue { .text(text) }
    package init(sqlValue: SQLValue) throws { self = try known(DossierCode(sqlValue.text())) }
}

extension PhoneNumber: SQLBindable, SQLReadable {
    package static var sqlKind: SQLKind { .text }
    package var sqlValue: SQLValue { .text(text) }
    package init(sqlValue: SQLValue) throws { self = try known(PhoneNumber(sqlValue.text())) }
}

extension EmailAddress: SQLBindable, SQLReadable {
    package static var sqlKind: SQLKind { .text }
    package var sqlValue: SQLValue { .text(text) }
    package init(sqlValue: SQLValue) throws { self = try known(EmailAddress(sqlValue.text())) }
}

extension PersonalID: SQLBindable, SQLReadable {
    package static var sqlKind: SQLKind { .text }
    package var sqlValue: SQLValue { .text(text) }
    package init(sqlValue: SQLValue) throws { self = try known(PersonalID(sqlValue.text())) }
}

extension TaxCode: SQLBindable, SQLReadable {
    package static var sqlKind: SQLKind { .text }
    package var sqlValue: SQLValue { .text(text) }
    package init(sqlValue: SQLValue) throws { self = try known(TaxCode(sqlValue.text())) }
}

extension Language: SQLBindable, SQLReadable {}

/// The value that a failing initialiser made; the stored text itself stays out of the error, it may be personal.
private func known<T>(_ value: T?) throws(StorageError) -> T {
    guard let value else { throw StorageError(.value, "not a \(T.self)") }
    return value
}
