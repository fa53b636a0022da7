"""The same views in one HTML file that needs no network and no kernel."""

from workbench.share.page import page, write_page
from workbench.share.sharing import share_case
from workbench.tables.leaving import Include
from workbench.views.exports.made_from import made_from
from workbench.views.exports.selection import Selection

__all__ = ["Include", "Selection", "made_from", "page", "share_case", "write_page"]
