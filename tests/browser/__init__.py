"""The HTML report in a real browser: what a reader can do, and what an article cannot."""
