let formsVietnamese = """
    """
