/// Counter and return desk: reception of paper, money, custody.
let counterVietnamese = """
    """
