extension Procedure {
    /// Its form can be had on paper: level 2 of Nghị định 43/2011, Điều 3.4, and above.
    package var hasPaperForm: Bool { level >= 2 }

    /// Dossiers can be filed through the network: level 3 and above, where the agency has opened that door.
    package var isFiledOnline: Bool { level >= 3 && channels.contains(.online) }
}
