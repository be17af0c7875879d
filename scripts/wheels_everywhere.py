"""Proves that every pinned runtime dependency installs without a compiler, everywhere.

Analysts work on locked-down laptops: a dependency without a ready-made wheel for one of these
systems shuts them out. Asks the index, installs nothing; exit 1 names what is missing.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

LOCK = Path(__file__).parent.parent / "requirements.lock"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS = {
    "Windows x86-64": "x86_64-pc-windows-msvc",
    "macOS arm64": "aarch64-apple-darwin",
    "macOS x86-64": "x86_64-apple-darwin",
    "Linux x86-64": "x86_64-unknown-linux-gnu",
    "Linux aarch64": "aarch64-unknown-linux-gnu",
}


def missing_wheel(system: str, python: str, folder: str) -> str:
    """What uv says of the first pin without a wheel for this system and Python, or nothing."""
    uv = str(Path(sys.executable).with_name("uv"))
    dry_run = [uv, "pip", "install", "--quiet", "--dry-run", "--no-deps", "--only-binary", ":all:"]
    target = ["--python-platform", SYSTEMS[system], "--python-version", python, "--target", folder]
    lock = ["--require-hashes", "--requirements", str(LOCK)]
    answer = subprocess.run([*dry_run, *target, *lock], capture_output=True, text=True, check=False)
    return (answer.stderr.strip() or "uv failed and said nothing") if answer.returncode else ""


def main() -> int:
    """Print the table; 1 where a wheel is missing."""
    missing: dict[str, list[str]] = {}
    print("Wheels for".ljust(16), *(python.ljust(6) for python in PYTHONS))
    with tempfile.TemporaryDirectory() as folder:
        for system in SYSTEMS:
            answers = {python: missing_wheel(system, python, folder) for python in PYTHONS}
            print(system.ljust(16), *(("NO" if a else "yes").ljust(6) for a in answers.values()))
            for python, answer in answers.items():
                missing.setdefault(answer, []).append(f"{system} {python}")
    missing.pop("", None)
    for answer, places in missing.items():
        print(f"\n{', '.join(places)}:\n{answer}")
    if missing:
        print("\nPin a version that has the wheel, or do without the dependency (pyproject.toml).")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
