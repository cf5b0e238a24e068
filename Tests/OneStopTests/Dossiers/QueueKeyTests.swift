import Foundation
import Kernel
import OneStop
import TestKit
import Testing

@Suite("Places in a list")
struct QueueKeyTests {
    private let id = ID<Dossier>.new()

    @Test("a place survives being written into an address")
    func roundTrip() {
        let key = QueueKey(at: Moment.at("18/01/2016 09:15"), id: id)
        #expect(QueueKey(key.text) == key)
    }

    @Test(
        "a moment beyond all dossiers is no place, whoever made the address up",
        arguments: ["9223372036854775807", "253402214400001", "", "1e3"])
    func madeUp(moment: String) {
        #expect(QueueKey("\(moment)-\(id.text)") == nil)
    }

    @Test("the end of time is kept as far as numbers go")
    func instants() {
        #expect(Date(milliseconds: .max).milliseconds == .max)
        #expect(Date(timeIntervalSince1970: -1e300).milliseconds == .min)
    }
}
