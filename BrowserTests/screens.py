"""Pictures of pages as people see them, for docs/screens."""

import pathlib

FOLDER = pathlib.Path(__file__).resolve().parent.parent / ".build/screens"


def take(page, name):
    """The whole page at its width, named "home-360.png"; `make screens` copies them to docs/screens."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    width = page.viewport_size["width"]
    page.screenshot(path=FOLDER / f"{name}-{width}.png", full_page=True)
