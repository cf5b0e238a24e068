package import Kernel

/// Everything the province publishes, loaded whole and checked; a value that is replaced, never changed.
package struct Catalogue: Sendable {
    package let province: Province
    package let agencies: [Agency]
    package let procedures: [Procedure]

    package init(province: Province, agencies: [Agency], procedures: [Procedure]) {
        self.province = province
        self.agencies = agencies
        self.procedures = procedures
    }

    /// The current version of the procedure of that slug.
    package func procedure(_ slug: String) -> Procedure? {
        procedures.first { $0.slug == slug }
    }

    /// The agency of that slug.
    package func agency(_ slug: String) -> Agency? {
        agencies.first { $0.slug == slug }
    }

    /// The agency whose own site that host is.
    package func agency(at host: HostName) -> Agency? {
        agencies.first { $0.hosts.contains(host) }
    }

    /// What counts as working time at that agency.
    package func calendar(of agency: Agency) -> WorkingCalendar {
        WorkingCalendar(holidays: province.holidays, hours: agency.hours)
    }
}
