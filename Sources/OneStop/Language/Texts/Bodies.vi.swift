/// Asking other agencies, opinions, forwarding.
let bodiesVietnamese = """
    """
