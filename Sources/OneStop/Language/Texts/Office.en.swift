let officeEnglish = """
    """
