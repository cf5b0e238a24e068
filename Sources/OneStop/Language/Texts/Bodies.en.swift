/// Asking other agencies, opinions, forwarding.
let bodiesEnglish = """
    """
