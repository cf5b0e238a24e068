/// Dashboard of leaders.
let leadersEnglish = """
    """
