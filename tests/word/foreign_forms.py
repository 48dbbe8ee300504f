"""Filled forms that programs of others made, each in its own way: what `import` reads of them is what was set in them, and what
it does not read it tells.
    python3 tests/word/foreign_forms.py PROGRAM [FOLDER [FORM…]]      (keeps the forms in FOLDER)
The makers stand in foreign/: python-docx, pandoc, LibreOffice and docx (npm).
"""
import pathlib
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE / "foreign")]
import by_pandoc
import by_docx
import by_libreoffice
import by_macro
import by_python_docx
import by_python_docx_fields
from judge import Tally, judge

LEAST = 0.95  # of the values, recognized
MAKERS = [
    ("python-docx", by_python_docx),
    ("python-docx", by_python_docx_fields),
    ("pandoc", by_pandoc),
    ("LibreOffice", by_libreoffice),
    ("LibreOffice", by_macro),
    ("docx", by_docx),
]


def main(program, folder, only):
    folder.mkdir(parents=True, exist_ok=True)
    total, bad = Tally(), False
    for maker, module in MAKERS:
        for name, make in module.MAKERS.items():
            if only and name not in only:
                continue
            file = folder / f"{name}.docx"
            tally = judge(program, file, *make(file))
            total += tally
            print(
                f"{maker:12} {name:12} {tally.expected:3} values: {tally.right} recognized, {tally.to_confirm} to confirm, "
                f"{len(tally.told)} told, {len(tally.wrong)} wrong, {len(tally.lost)} lost"
            )
            for line in [f"told: {path}" for path in tally.told] + tally.wrong + tally.lost:
                print(f"    {line}")
    share = total.right / max(1, total.expected)
    print(
        f"foreign forms: {total.right} of {total.expected} values recognized ({share:.1%}), {total.to_confirm} right and to confirm, "
        f"{len(total.told)} told, {len(total.wrong)} wrong, {len(total.lost)} lost"
    )
    return share < LEAST or bool(total.wrong) or bool(total.lost)


if __name__ == "__main__":
    FOLDER = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else pathlib.Path(tempfile.mkdtemp(prefix="foreign-"))
    sys.exit(main(sys.argv[1], FOLDER, sys.argv[3:]))
