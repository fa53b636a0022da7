"""The same views in one HTML file that needs no network and no kernel."""

from workbench.share.made_from import made_from
from workbench.share.page import page, write_page
from workbench.share.sharing import Selection, share_case
from workbench.tables.leaving import Include

__all__ = ["Include", "Selection", "made_from", "page", "share_case", "write_page"]
