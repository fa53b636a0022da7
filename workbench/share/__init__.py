"""The same views in one HTML file that needs no network and no kernel."""

from workbench.share.page import page, write_page

__all__ = ["page", "write_page"]
