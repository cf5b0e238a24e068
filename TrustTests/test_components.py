"""What was built, and of what, can be told afterwards."""

import json
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent


def test_the_list_of_components_names_every_declared_package_and_every_library_that_is_loaded():
    printed = subprocess.run(
        [ROOT / "scripts/components", ROOT / ".build/debug/motcua"], capture_output=True, text=True, check=True)
    listed = json.loads(printed.stdout)
    assert (listed["bomFormat"], listed["specVersion"]) == ("CycloneDX", "1.5")
    components = {one["name"]: one for one in listed["components"]}
    assert all(re.fullmatch(r"pkg:(swift|deb)/\S+@\d\S*", one["purl"]) for one in components.values())
    declared = re.findall(r'\.package\(\s*url: "[^"]*/([^/"]+?)(?:\.git)?"', (ROOT / "Package.swift").read_text())
    assert len(declared) > 5 and not {name.lower() for name in declared} - set(components)
    for library in ["libpq5", "libsqlite3-0", "libqrencode4", "libargon2-1", "libcurl4", "libssl3", "libpango-1.0-0",
                    "libcairo2", "libxlsxwriter4"]:
        assert components[library]["version"]


def test_what_is_no_executable_is_refused_with_the_way_out():
    refused = subprocess.run([ROOT / "scripts/components", "/nowhere"], capture_output=True, text=True)
    assert refused.returncode == 1 and "make build" in refused.stderr and not refused.stdout
