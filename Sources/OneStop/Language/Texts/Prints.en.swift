/// Papers and registers that are printed.
let printsEnglish = """
    """
