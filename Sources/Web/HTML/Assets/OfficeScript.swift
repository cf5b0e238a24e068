/// What helps officers' hands: every page works without it.
let officeScriptText = #"""
    "use strict";
    """#
