let portalEnglish = """
    """
