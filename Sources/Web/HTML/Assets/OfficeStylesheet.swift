/// What only officers' pages need beside the one stylesheet; its tokens are those of that one.
let officeStylesheetText = #"""
    /* MotCua, office */
    """#
