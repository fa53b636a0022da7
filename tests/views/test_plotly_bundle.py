import gzip

from workbench.views.plotly_bundle import plotly_bundle


def test_bundle_is_the_installed_script_with_no_time_in_it():
    packed = plotly_bundle()

    assert packed[4:8] == bytes(4)
    assert b"plotly.js v" in gzip.decompress(packed)[:200]
