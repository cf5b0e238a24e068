/// Distribution of work, absence, bulk acts, checklists, search.
let workVietnamese = """
    """
