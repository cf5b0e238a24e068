/// What only officers' pages need beside the one stylesheet; its tokens are those of that one.
let officeStylesheetText = #"""
    /* MotCua, office */
    .side h2~h2+ul.own{display:flex}.notices li{padding-block:.5rem}
    @media (min-width:64rem){.side h2~h2+ul.own{display:block}}
    """#
