"""Validates JSON documents against the schemas in a folder: validate.py FOLDER [FILE...]

A document names its schema itself: "schema": "milepost/NAME/1" is described by FOLDER/NAME.schema.json.
"""

import json
import pathlib
import sys

import jsonschema


def schemas(folder):
    """Schemas by the constant that their documents carry."""
    found = {}
    for path in sorted(folder.glob("*.schema.json")):
        schema = json.loads(path.read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        name = path.name.removesuffix(".schema.json")
        found[f"milepost/{name}/1"] = schema
    return found


def registry(folder):
    """Lets schemas refer to each other by their ids and file names."""
    from referencing import Registry, Resource
    from referencing.jsonschema import DRAFT202012

    known = Registry()
    for path in sorted(folder.glob("*.schema.json")):
        schema = json.loads(path.read_text(encoding="utf-8"))
        resource = Resource.from_contents(schema, default_specification=DRAFT202012)
        known = known.with_resource(path.name, resource)
        if "$id" in schema:
            known = known.with_resource(schema["$id"], resource)
    return known


def faults(document, known, references):
    name = document.get("schema") if isinstance(document, dict) else None
    if name not in known:
        return [f"no schema describes {name!r}"]
    validator = jsonschema.Draft202012Validator(known[name], registry=references)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(document)]


def main():
    folder = pathlib.Path(sys.argv[1])
    known, references = schemas(folder), registry(folder)
    inputs = [(path, pathlib.Path(path).read_bytes()) for path in sys.argv[2:]] or [("-", sys.stdin.buffer.read())]
    bad = 0
    for path, data in inputs:
        for fault in faults(json.loads(data), known, references):
            print(f"{path}: {fault}")
            bad += 1
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
