from workbench import shipped


def test_an_installed_copy_goes_before_the_checkout(tmp_path, monkeypatch):
    (tmp_path / "seeds").mkdir()
    monkeypatch.setattr(shipped, "_INSTALLED", tmp_path)

    assert shipped.shipped_folder("seeds") == tmp_path / "seeds"
    assert not shipped.in_checkout()


def test_a_checkout_has_its_own_folders():
    assert (shipped.shipped_folder("seeds") / "case.toml").is_file()
    assert shipped.in_checkout()
