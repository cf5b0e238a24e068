"""The JSON Schemas that editors are given: they take every declaration of the province, and refuse what the check does."""

import copy
import json
import random
import shutil
import subprocess

import jsonschema
import pytest
import yaml

from conftest import ROOT
from declarations import read

PROVINCE = ROOT / "Provinces/quang-nam"
MOTCUA = ROOT / ".build/debug/motcua"
BADGE = PROVINCE / "agencies/so-gtvt/procedures/cap-phu-hieu-xe-o-to-kinh-doanh-van-tai/procedure.yaml"


def validator(kind):
    schema = json.loads(subprocess.run([MOTCUA, "schema", kind], check=True, capture_output=True).stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def faults(kind, declaration):
    return [f"{'/'.join(map(str, e.absolute_path))}: {e.message}" for e in validator(kind).iter_errors(declaration)]


@pytest.mark.parametrize("kind, pattern", [
    ("procedure", "agencies/*/procedures/*/procedure.yaml"), ("example", "agencies/*/procedures/*/examples/*.yaml"),
    ("agency", "agencies/*/agency.yaml"), ("province", "province.yaml")])
def test_every_file_of_the_province_is_taken(kind, pattern):
    check = validator(kind)
    for file in PROVINCE.glob(pattern):
        found = [f"{file}: {list(e.absolute_path)}: {e.message}" for e in check.iter_errors(read(file.read_text()))]
        assert not found


def broken(change):
    declaration = read(BADGE.read_text())
    change(declaration)
    return declaration


@pytest.mark.parametrize("change", [
    lambda d: d.update(nmae="x"),
    lambda d: d.pop("fee"),
    lambda d: d.update(level="ba"),
    lambda d: d.update(level=5),
    lambda d: d.update(provision="whole"),
    lambda d: d["form"]["sections"][0].update(fields={"id": "x"}),
    lambda d: d["form"]["sections"][0]["fields"][0].update(type="txt"),
    lambda d: d["form"]["sections"][0]["fields"][0].update(choices=["a", "b"]),
    lambda d: d["form"]["sections"][0]["fields"][0].update(type="choice", max=None),
    lambda d: d["form"]["sections"][1]["fields"][2].pop("columns"),
    lambda d: d["form"]["sections"][1]["fields"][2]["columns"][0].update(type="file"),
    lambda d: d["papers"][3].update(declared="Có thuê xe không?"),
    lambda d: d["time"].pop("limit"),
    lambda d: d["time"]["limit"].update(unit="weeks"),
    lambda d: d["fee"].update(amount=5000),
    lambda d: d["fee"].pop("none") and d["fee"].pop("note"),
    lambda d: d["steps"][2].update(officer="Khi cần"),
    lambda d: d["result"].update(number="PH"),
    lambda d: d["result"].update(validity={"value": 5}),
])
def test_a_declaration_with_a_mistake_is_refused(change):
    assert faults("procedure", broken(change))


def mappings(node):
    """Every mapping below the node, itself first."""
    if isinstance(node, dict):
        yield node
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else []:
        yield from mappings(child)


def mistakes(declaration, dice):
    """One copy for each way of going wrong, at a place that the dice choose."""
    for kind in ("unknown", "missing", "kind", "empty"):
        spoilt = copy.deepcopy(declaration)
        free = (spoilt.get("renewal") or {}).get("carries")
        place = dice.choice([m for m in mappings(spoilt) if m and m is not free])
        key = dice.choice(sorted(place))
        if kind == "unknown":
            place["khong_co"] = 1
        elif kind == "missing":
            del place[key]
        elif kind == "kind":
            place[key] = dice.choice([[["x"]], {"x": "y"}])
        else:
            place[key] = []
        yield kind, spoilt


def province(folder):
    """The province's folder without its procedures."""
    for file in [*PROVINCE.glob("*.*"), *PROVINCE.glob("agencies/*/agency.yaml")]:
        target = folder / file.relative_to(PROVINCE)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, target)


def told(folder):
    """What motcua check says, by file."""
    run = subprocess.run([MOTCUA, "check", "--json", folder], capture_output=True, text=True)
    texts = {}
    for fault in json.loads(run.stdout)["faults"]:
        texts.setdefault(fault["file"], []).append(fault["text"])
    return texts


@pytest.mark.parametrize("turn", range(4))
def test_what_the_check_takes_the_schema_takes(tmp_path, turn):
    """Procedures spoilt at random: whatever still passes the check passes the schema; unknown keys pass neither."""
    dice = random.Random(42 + turn)
    check = validator("procedure")
    sources = sorted(PROVINCE.glob("agencies/*/procedures/*/procedure.yaml"))
    province(tmp_path)
    verdicts = {}
    for source in dice.sample(sources, min(22, len(sources))):
        kind, spoilt = list(mistakes(read(source.read_text()), dice))[turn]
        name = source.relative_to(PROVINCE)
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(yaml.safe_dump(spoilt, allow_unicode=True, sort_keys=False, width=10_000))
        verdicts[str(name)] = kind, [e.message for e in check.iter_errors(spoilt)]
    texts = told(tmp_path)
    for name, (kind, found) in verdicts.items():
        assert texts.get(name) or not found, f"{name} ({kind}): the schema alone refuses: {found[0]}"
        assert kind != "unknown" or found, f"{name}: the schema takes an unknown key"
