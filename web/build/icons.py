# ruff: noqa: INP001 (a script beside the build of web/, no package)
"""Draws the app's PNG icons from public/icon.svg: run it after a change of that drawing.

python web/build/icons.py      (needs the test packages: Playwright and Chromium)
"""

from pathlib import Path

from playwright.sync_api import Page, sync_playwright

PUBLIC = Path(__file__).resolve().parents[1] / "public"
GROUND = "#0c3b36"

# A maskable icon may be cut to a circle of 80 %: its drawing stays inside, its ground does not end.
SHEETS = {
    "icon-192.png": (192, 1.0),
    "icon-512.png": (512, 1.0),
    "icon-maskable-512.png": (512, 0.8),
}


def draw(page: Page, name: str, size: int, scale: float) -> None:
    """Writes one PNG of `size` px, the drawing filling `scale` of it."""
    svg = (PUBLIC / "icon.svg").read_text("utf-8").replace("<svg ", f'<svg width="{size * scale}" ')
    ground = GROUND if scale < 1 else "transparent"
    page.set_viewport_size({"width": size, "height": size})
    page.set_content(
        f'<body style="margin:0;height:{size}px;display:grid;place-items:center;'
        f'background:{ground}">{svg}</body>'
    )
    page.screenshot(path=PUBLIC / name, omit_background=True)


def main() -> None:
    """Draws every icon of the manifest."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page()
        for name, (size, scale) in SHEETS.items():
            draw(page, name, size, scale)
        browser.close()


if __name__ == "__main__":
    main()
