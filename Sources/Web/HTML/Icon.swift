/// Our own icons, drawn inline.
enum Icon: String {
    case search, shop, truck, land, bed, drop, flask, medal, people, archive
    case check, alert, plus, file, down, print, eye, clock, building, leaf

    /// The drawing, hidden from screen readers: words always stand beside it.
    var html: HTML {
        """
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true">\(shape)</svg>
        """
    }

    private var shape: HTML {
        switch self {
        case .search: #"<circle cx="11" cy="11" r="7"/><path d="m20 20-4-4"/>"#
        case .shop:
            #"<path d="M4 10v10h16V10M3 10l2-6h14l2 6M3 10a3 3 0 0 0 6 0 3 3 0 0 0 6 0 3 3 0 0 0 6 0M10 20v-5h4v5"/>"#
        case .truck:
            #"<path d="M2 6h12v11H2zM14 10h4l4 4v3h-8z"/><circle cx="7" cy="18" r="2"/><circle cx="18" cy="18" r="2"/>"#
        case .land: #"<path d="m3 7 6-3 6 3 6-3v13l-6 3-6-3-6 3zM9 4v13M15 7v13"/>"#
        case .bed: #"<path d="M3 19V6M3 16h18v3M21 16v-3a3 3 0 0 0-3-3h-8v6"/><circle cx="6.5" cy="11.5" r="1.5"/>"#
        case .drop: #"<path d="M12 3s6 6.5 6 11a6 6 0 0 1-12 0c0-4.5 6-11 6-11zM9 15a3 3 0 0 0 3 3"/>"#
        case .flask: #"<path d="M9 3h6M10 3v6l-6 10a1.5 1.5 0 0 0 1 2h14a1.5 1.5 0 0 0 1-2L14 9V3M7 15h10"/>"#
        case .medal: #"<circle cx="12" cy="15" r="6"/><path d="m8 10-4-7h5l3 6 3-6h5l-4 7M12 12v6"/>"#
        case .people:
            #"<circle cx="9" cy="8" r="3.5"/><path d="M2 20c0-4 3-6 7-6s7 2 7 6M16 5a3.5 3.5 0 0 1 0 6M18 14c2.5.8 4 3 4 6"/>"#
        case .archive: #"<path d="M3 4h18v4H3zM5 8v12h14V8M10 12h4"/>"#
        case .check: #"<path d="m4 12.5 5 5L20 6.5"/>"#
        case .alert: #"<path d="M12 3 2 20h20zM12 10v4M12 17v.1"/>"#
        case .plus: #"<path d="M12 5v14M5 12h14"/>"#
        case .file: #"<path d="M6 3h8l5 5v13H6zM14 3v5h5"/>"#
        case .down: #"<path d="M12 4v11M7 11l5 5 5-5M5 20h14"/>"#
        case .print: #"<path d="M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z"/>"#
        case .eye: #"<path d="M2 12s4-6 10-6 10 6 10 6-4 6-10 6-10-6-10-6z"/><circle cx="12" cy="12" r="2.5"/>"#
        case .clock: #"<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/>"#
        case .leaf: #"<path d="M5 20c0-9 5-15 15-16 0 10-4 15-12 15M5 20c2-5 5-8 9-10"/>"#
        case .building: #"<path d="M4 21V5l8-2 8 2v16M2 21h20M9 9h.1M15 9h.1M9 13h.1M15 13h.1M10 21v-4h4v4"/>"#
        }
    }
}
