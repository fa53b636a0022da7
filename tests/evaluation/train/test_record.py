import hashlib
import json

from workbench.evaluation.train.record import origin, write_record


def test_a_file_is_told_by_its_hash_and_its_licences(tmp_path):
    file = tmp_path / "gold.jsonl"
    file.write_bytes(b"{}\n")

    told = origin(file, ["MIT", "CC BY 4.0", "MIT"])

    assert told == {
        "file": "gold.jsonl", "sha256": hashlib.sha256(b"{}\n").hexdigest(), "documents": {"CC BY 4.0": 1, "MIT": 2},
    }  # fmt: skip


def test_a_record_is_written_into_a_new_folder(tmp_path):
    told = write_record(tmp_path / "new" / "weights.json", {"seed": 1, "name": "Rønning"})

    assert (tmp_path / "new" / "weights.json").read_text(encoding="utf-8") == told + "\n"
    assert json.loads(told) == {"seed": 1, "name": "Rønning"}
