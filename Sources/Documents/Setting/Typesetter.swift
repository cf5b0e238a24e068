import CPangoCairo

/// Breaks words into lines in one family of fonts.
final class Typesetter {
    private let canvas: Canvas
    private let family: String
    private let context: OpaquePointer?

    /// Body size, points: Noto Serif at 11.5 reads as Times New Roman at 13.
    static let body = 11.5
    /// The family that has boxes to tick.
    private static let symbols = "Noto Sans Symbols2"

    /// - Throws: `.missingFont` where the machine hasn't the family: Pango would otherwise stop the process, or take
    ///   each letter from another font.
    init(family: String, on canvas: Canvas) throws(PressError) {
        for wanted in [family, Self.symbols] where !Self.isInstalled(wanted) { throw .missingFont(wanted) }
        self.family = family
        self.canvas = canvas
        context = pango_cairo_create_context(canvas.cairo)
        // Without it 12 points would be set as 16: Pango takes 96 dots an inch.
        pango_cairo_context_set_resolution(context, 72)
        pango_context_set_language(context, pango_language_from_string("vi"))
        pango_context_set_round_glyph_positions(context, 0)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
    }

    deinit {
        if let context { g_object_unref(UnsafeMutableRawPointer(context)) }
    }

    /// The words in lines of at most that width, or in one line.
    func set(
        _ text: Text, size: Double = Typesetter.body, width: Double? = nil, alignment: Alignment = .left
    ) -> TextLayout {
        let layout = pango_layout_new(context)
        let font = pango_font_description_new()
        pango_font_description_set_family(font, family)
        pango_font_description_set_absolute_size(font, size * Double(PANGO_SCALE))
        pango_layout_set_font_description(layout, font)
        pango_font_description_free(font)
        pango_layout_set_text(layout, text.plain, Int32(text.plain.utf8.count))
        let attributes = attributes(of: text)
        pango_layout_set_attributes(layout, attributes)
        pango_attr_list_unref(attributes)
        pango_layout_set_width(layout, width.map { Int32(max(1, $0) * Double(PANGO_SCALE)) } ?? -1)
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        pango_layout_set_alignment(layout, alignment.pango)
        pango_layout_set_justify(layout, alignment == .justified ? 1 : 0)
        return TextLayout(owning: layout)
    }

    /// Styles as Pango takes them: by bytes of the text.
    private func attributes(of text: Text) -> OpaquePointer? {
        let list = pango_attr_list_new()
        // Where an address is too long for its line it is broken, but nothing is put into it.
        pango_attr_list_insert(list, pango_attr_insert_hyphens_new(0))
        var start: UInt32 = 0
        for run in text.runs {
            let end = start + UInt32(run.words.utf8.count)
            var set: [UnsafeMutablePointer<PangoAttribute>?] = []
            if run.style.contains(.bold) { set.append(pango_attr_weight_new(PANGO_WEIGHT_BOLD)) }
            if run.style.contains(.italic) { set.append(pango_attr_style_new(PANGO_STYLE_ITALIC)) }
            if run.style.contains(.symbol) { set.append(pango_attr_family_new(Self.symbols)) }
            for attribute in set {
                attribute?.pointee.start_index = start
                attribute?.pointee.end_index = end
                pango_attr_list_insert(list, attribute)
            }
            start = end
        }
        return list
    }

    /// Whether fontconfig knows the family.
    private static func isInstalled(_ family: String) -> Bool {
        var families: UnsafeMutablePointer<UnsafeMutablePointer<PangoFontFamily>?>?
        var count: Int32 = 0
        pango_font_map_list_families(pango_cairo_font_map_get_default(), &families, &count)
        defer { g_free(families) }
        return (0..<Int(count)).contains { index in
            guard let found = families?[index], let name = pango_font_family_get_name(found) else { return false }
            return String(cString: name) == family
        }
    }
}

extension Alignment {
    fileprivate var pango: PangoAlignment {
        switch self {
        case .left, .justified: PANGO_ALIGN_LEFT
        case .centre: PANGO_ALIGN_CENTER
        case .right: PANGO_ALIGN_RIGHT
        }
    }
}
