let commonVietnamese = """
    """
