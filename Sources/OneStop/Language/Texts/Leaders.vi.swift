/// Dashboard of leaders.
let leadersVietnamese = """
    """
