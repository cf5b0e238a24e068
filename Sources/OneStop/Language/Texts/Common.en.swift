let commonEnglish = """
    """
