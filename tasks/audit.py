"""Look for known vulnerabilities of what is installed: `make audit`.

    python tasks/audit.py [LOCK]

Asks the advisory service about each pinned version, by pip-audit. The exit status is 1 where it names a
vulnerability. Where it cannot be asked (no network, a mirror without advisories, no pip-audit) nothing is
known, which is said and is no failure.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

PATIENCE = 600  # seconds for all packages
# What pip-audit says, with the exit status of a finding, where a connection fails.
UNREACHABLE = (
    "ConnectionError",
    "Could not connect",
    "timed out",
    "ServiceError",
    "Max retries",
    "Connection",
)


def run(lock: str | None) -> tuple[list[dict[str, Any]] | None, str]:
    """What pip-audit found for each package; or None, and why there is nothing."""
    if importlib.util.find_spec("pip_audit") is None:
        return None, "pip-audit is not installed"
    pinned = ["--requirement", lock, "--no-deps", "--disable-pip"] if lock else ["--local", "--skip-editable"]
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "audit.json"
        command = [sys.executable, "-m", "pip_audit", *pinned, "--progress-spinner", "off"]
        command += ["--format", "json", "--output", str(report)]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
        except subprocess.TimeoutExpired:
            return None, f"no answer in {PATIENCE} seconds"
        if report.exists():
            return json.loads(report.read_text("utf-8"))["dependencies"], ""
        return None, done.stderr.strip() or "pip-audit gave no report"


def verdict(found: list[dict[str, Any]] | None, reason: str) -> tuple[list[str], int]:
    """The lines to print, and the exit status."""
    if found is None:
        if reason.startswith(("pip-audit is not", "no answer")) or any(
            word in reason for word in UNREACHABLE
        ):
            last = reason.splitlines()[-1]
            return [f"NOT AUDITED: the advisory service could not be asked ({last})"], 0
        return [reason, "The audit itself failed."], 2
    unknown = [row["name"] for row in found if "skip_reason" in row]
    if len(unknown) == len(found):
        return [
            f"NOT AUDITED: the advisory service knows none of the {len(found)} packages; it may be a mirror"
        ], 0
    lines = [f"not audited, unknown to the advisory service: {', '.join(unknown)}"] if unknown else []
    bad = [(row, each) for row in found for each in row.get("vulns", ())]
    for row, each in bad:
        fixed = ", ".join(each.get("fix_versions", ())) or "none yet"
        lines.append(f"{row['name']} {row['version']}: {each['id']}, fixed in: {fixed}")
    lines.append(f"{len(found) - len(unknown)} packages audited, {len(bad)} known vulnerabilities")
    return lines, int(bool(bad))


def main() -> int:
    lines, status = verdict(*run(sys.argv[1] if len(sys.argv) > 1 else None))
    print("\n".join(lines))
    return status


if __name__ == "__main__":
    sys.exit(main())
