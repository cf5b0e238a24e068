let portalVietnamese = """
    """
