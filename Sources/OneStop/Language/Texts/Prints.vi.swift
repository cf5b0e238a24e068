/// Papers and registers that are printed.
let printsVietnamese = """
    """
