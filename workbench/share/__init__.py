"""The same views in one HTML file that needs no network and no kernel."""
