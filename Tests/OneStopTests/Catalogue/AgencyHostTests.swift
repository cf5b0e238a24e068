import Kernel
import OneStop
import TestKit
import Testing

@Suite("Hosts of agencies in declarations")
struct AgencyHostTests {
    private let folder = TestOffice.province.folder.keeping(TestOffice.badge)
    private let file = "agencies/so-khcn/agency.yaml"

    private func load(_ hosts: String) -> LoadedCatalogue {
        let edited = folder.editing(file) { text in
            text.split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.hasPrefix("hosts:") ? "hosts: \(hosts)" : String($0) }.joined(separator: "\n")
        }
        return CatalogueLoader.load(edited)
    }

    @Test("an agency is found by each of its hosts")
    func found() throws {
        let catalogue = try #require(load("[dvc.khcn.vn, khcn.example.vn]").catalogue)
        for name in ["dvc.khcn.vn", "khcn.example.vn"] {
            #expect(catalogue.agency(at: try #require(HostName(name)))?.slug == "so-khcn")
        }
        #expect(catalogue.agency(at: try #require(HostName("example.vn"))) == nil)
    }

    @Test(
        "a host that is no host, or another agency's, is told at its place",
        arguments: [
            "[DVC.khcn.vn]", "[\"https://khcn.vn\"]", "[khcn]", "[\"khcn.vn:80\"]", "[dvc.sgtvt.quangnam.gov.vn]",
        ])
    func refused(hosts: String) {
        let loaded = load(hosts)
        #expect(loaded.catalogue == nil)
        #expect(loaded.faults.count == 1 && loaded.faults[0].file == file && loaded.faults[0].line > 0)
    }

    @Test("a host twice in one agency is told")
    func twice() {
        #expect(load("[a.vn, a.vn]").faults.map(\.code) == [.duplicateName("a.vn")])
    }
}
