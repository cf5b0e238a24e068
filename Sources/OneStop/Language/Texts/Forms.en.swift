let formsEnglish = """
    """
