"""Zip archives whose bytes depend on nothing but what is put in."""
import io
import zipfile


def zipped(members):
    """members: (name, bytes or text) in order; a name that begins with "=" is stored and not packed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, held in members:
            entry = zipfile.ZipInfo(name.lstrip("="), (2020, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_STORED if name.startswith("=") else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            made.writestr(entry, held)
    return out.getvalue()
