let officeVietnamese = """
    """
