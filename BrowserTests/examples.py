"""The examples that stand beside each procedure, as a person would type them into the form."""

import pathlib

import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent / "Provinces/quang-nam/agencies"


class Example:
    """One procedure's plain example, at one of the agencies that share it."""

    def __init__(self, folder, agency=None):
        self.slug = folder.name
        self.procedure = yaml.load((folder / "procedure.yaml").read_text(), yaml.BaseLoader)
        content = yaml.load((folder / "examples/don-gian.yaml").read_text(), yaml.BaseLoader)
        self.agency = agency or content.get("agency") or self.procedure["agencies"][0]
        self.filed = content["filed"]
        self.papers = content.get("papers") or []
        self.declared = content.get("declared") or {}
        self.officer_case = content.get("officer_case")
        self.answers = content["answers"]
        self.expect = content["expect"]
        self.fields = [f for s in self.procedure["form"]["sections"] for f in s["fields"]]

    def inputs(self):
        """Values by the names of the form's inputs: {"xe.0.bien_so": ["92B-011.24"]}."""
        found = {}
        for field in self.fields:
            if field["id"] in self.answers:
                write(found, field, field["id"], self.answers[field["id"]])
        return found

    def tables(self):
        """How many rows each table has."""
        return {f["id"]: len(self.answers.get(f["id"]) or []) for f in self.fields
                if f["type"] in ("table", "coordinates") and self.answers.get(f["id"])}

    @property
    def file_fields(self):
        return [f["id"] for f in self.fields if f["type"] == "file" and f["id"] in self.papers]

    def __repr__(self):
        return f"{self.slug}@{self.agency}"


def write(found, field, name, value):
    if isinstance(value, list) and field["type"] in ("table", "coordinates"):
        columns = field.get("columns") or [{"id": c, "type": "text"} for c in ("diem", "x", "y")]
        for index, row in enumerate(value):
            for column in columns:
                if column["id"] in row:
                    write(found, column, f"{name}.{index}.{column['id']}", row[column["id"]])
    elif isinstance(value, dict):
        for part, text in value.items():
            found[f"{name}.{part}"] = [text]
    elif field["type"] == "choice":
        options = [c["vi"] for c in field["choices"]]
        for pick in value if isinstance(value, list) else [value]:
            if field.get("other") == "true" and pick not in options:
                found.setdefault(name, []).append("_khac")
                found[f"{name}.other"] = [pick]
            else:
                found.setdefault(name, []).append(pick)
    else:
        found[name] = [value]


def every_service():
    """One for each procedure and each agency that shares it, in the order of their filing."""
    found = []
    for folder in sorted(ROOT.glob("*/procedures/*")):
        for agency in yaml.load((folder / "procedure.yaml").read_text(), yaml.BaseLoader)["agencies"]:
            found.append(Example(folder, agency))
    return sorted(found, key=lambda example: example.filed)
