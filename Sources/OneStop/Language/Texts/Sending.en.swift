/// Messages that leave: gateways, preferences, states.
let sendingEnglish = """
    """
