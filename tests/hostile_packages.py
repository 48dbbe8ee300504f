"""A good package broken in the ways that break any: what hostile_workbooks.py and hostile_forms.py have in common.

    for name, content in broken(whole, ".docx", 40_000_000).items(): …
"""


def broken(whole, suffix, too_large):
    """The contents of broken packages by file name, each ending in `suffix`; one has `too_large` bytes and two."""
    locked = bytearray(whole)
    for at in range(len(whole)):
        if whole.startswith(b"PK\x01\x02", at):
            locked[at + 8] |= 1  # says that it is encrypted
    contents = {
        "locked": locked,
        "cut": whole[: len(whole) // 2],
        "head": whole[:100],
        "tail": whole[-100:],
        "pk": b"PK",
        "flipped": whole.replace(b"PK\x01\x02", b"PK\x01\x03"),
        "empty": b"",
        "zeros": b"PK" + bytes(too_large),
    }
    return {name + suffix: content for name, content in contents.items()}
