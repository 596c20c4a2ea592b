#!/usr/bin/env python3
"""Checks JSON documents of Milepost against Docs/schemas with a real validator.

    validate.py FILE...            each file by what its "schema" member says
    validate.py --as badge FILE    a file that says nothing of itself
    validate.py --as sarif FILE    a form of another program, by its schema beside this file (sarif, gitlab)
    validate.py --as junit FILE    XML, by its XSD beside this file (junit, checkstyle, graphml)
    milepost status --json | validate.py

Needs the packages jsonschema (4.18 or later) and xmlschema. Exit: 0 all are valid, 1 one is not, 2 usage.
"""
import argparse
import json
import sys
from pathlib import Path

OTHERS = Path(__file__).resolve().parent
SCHEMAS = OTHERS.parent.parent / "Docs" / "schemas"


def registry():
    """All schemas by their file names, by which they refer to each other."""
    from referencing import Registry, Resource

    schemas = {path.name: json.loads(path.read_text(encoding="utf-8")) 
               for folder in (SCHEMAS, OTHERS) for path in sorted(folder.glob("*.schema.json"))}
    return schemas, Registry().with_resources(
        (name, Resource.from_contents(schema)) for name, schema in schemas.items())


def unique(pairs):
    """An object of these members; names that occur twice are an error that other parsers pass over."""
    names = [name for name, _ in pairs]
    if len(set(names)) != len(names):
        raise ValueError("a member occurs twice: " + ", ".join(sorted({n for n in names if names.count(n) > 1})))
    return dict(pairs)


def problems(text, kind, schemas, known):
    """What is wrong with a document, one line each."""
    from jsonschema import Draft202012Validator

    try:
        document = json.loads(text, object_pairs_hook=unique)
    except ValueError as error:
        return [f"no JSON: {error}"]
    if kind is None:
        parts = str(document.get("schema", "")).split("/") if isinstance(document, dict) else []
        if len(parts) != 3 or parts[0] != "milepost" or f"{parts[1]}.schema.json" not in schemas:
            return ['its "schema" names none of ' + ", ".join(sorted(schemas))]
        kind = parts[1]
    # A reference is looked up by the name of its file, whichever schema it stands in.
    schema = {"$ref": f"{kind}.schema.json"}
    found = Draft202012Validator(schema, registry=known).iter_errors(document)
    return [f"{error.json_path}: {error.message[:300]}" for error in sorted(found, key=lambda e: e.json_path)]


def xml_problems(text, kind):
    """What is wrong with an XML document, one line each."""
    import xmlschema

    schema = xmlschema.XMLSchema(str(OTHERS / f"{kind}.xsd"))
    try:
        return [f"{error.path}: {error.reason}" for error in schema.iter_errors(text)]
    except Exception as error:
        return [f"no XML: {error}"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", help="JSON documents; none is standard input")
    parser.add_argument("--as", dest="kind", help="the schema's name, where the document does not say it")
    options = parser.parse_args()
    try:
        import jsonschema
    except ImportError:
        sys.exit("validate.py: the package jsonschema is missing: python3 -m pip install 'jsonschema>=4.18'")
    schemas, known = registry()
    is_xml = options.kind is not None and (OTHERS / f"{options.kind}.xsd").exists()
    if options.kind is not None and not is_xml and f"{options.kind}.schema.json" not in schemas:
        parser.error(f"there is no schema {options.kind}")
    is_bad = False
    for schema_name, schema in schemas.items():
        try:
            jsonschema.Draft202012Validator.check_schema(schema)
        except jsonschema.SchemaError as error:
            print(f"{schema_name}: {error.json_path}: {error.message}")
            is_bad = True
    for name in options.files or ["-"]:
        text = sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8")
        found = xml_problems(text, options.kind) if is_xml else problems(text, options.kind, schemas, known)
        for problem in found:
            print(f"{name}: {problem}")
            is_bad = True
    sys.exit(1 if is_bad else 0)


if __name__ == "__main__":
    main()
