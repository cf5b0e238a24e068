"""What every page must be: clean by axe, without a sideways scroll, with one heading of the first rank."""

from axe_playwright_python.sync_playwright import Axe

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def faults(page):
    """Sentences that say what is wrong and where; none when the page is as it must be."""
    found = []
    for violation in Axe().run(page, options=RULES).response["violations"]:
        for node in violation["nodes"][:3]:
            found.append(f"{page.url}: {violation['id']}: {node['html'][:160]}")
    width = page.viewport_size["width"]
    scroll = page.evaluate("document.documentElement.scrollWidth")
    if scroll > width:
        found.append(f"{page.url}: {scroll} px wide in a window of {width} px")
    if page.locator("h1").count() != 1:
        found.append(f"{page.url}: {page.locator('h1').count()} headings of the first rank")
    return found
