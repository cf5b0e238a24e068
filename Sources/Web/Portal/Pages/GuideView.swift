import Foundation
import Kernel
import OneStop

/// Guide blocks as markup.
enum GuideView {
    static func html(_ blocks: [GuideBlock]) -> HTML {
        let parts = blocks.map { block -> HTML in
            switch block {
            case .heading(let spans): "<h2>\(spans.map(span))</h2>"
            case .paragraph(let spans): "<p>\(spans.map(span))</p>"
            case .list(let items): "<ul>\(items.map { "<li>\($0.map(span))</li>" as HTML })</ul>"
            }
        }
        return "<section class=\"stack prose\">\(parts)</section>"
    }

    private static func span(_ span: GuideSpan) -> HTML {
        switch span {
        case .plain(let text): "\(text)"
        case .strong(let text): "<b>\(text)</b>"
        }
    }
}
