"""Maps `milepost status --json` (milepost/report/1) to the plain shape that cases of the format are written in.

canonical(doc) takes the document and gives a dict: fractions as "a/b", tasks by id, phases with lists of ids. Nothing is
computed here that Milepost does not print; names are only put where a case looks for them.
"""
from fractions import Fraction


def fraction(value):
    """{"count": 1, "of": 2} as "1/2"; None stays."""
    return None if value is None else f"{value['count']}/{value['of']}"


def percent(value):
    """Whole per cent, "< 1", or None where there is nothing to show."""
    if value is None or value["percent"] is None:
        return None
    return "< 1" if value["text"].startswith("<") else value["percent"]


def hours(effort):
    """{"seconds": 5400} as "3/2", whole hours as a number."""
    if effort is None:
        return None
    exact = Fraction(effort["seconds"], 3600)
    return exact.numerator if exact.denominator == 1 else f"{exact.numerator}/{exact.denominator}"


def name(phase):
    return None if phase is None else phase["name"]


def checks(checklist):
    return "0/0" if checklist is None else fraction(checklist["checks"])


def items(checklist):
    return [] if checklist is None else [item["name"] for item in checklist["items"]]


def progress(value):
    four = ("done", "verified", "checks", "effort")
    return {
        **{key: fraction(value[key]) for key in four},
        "counts": value["counts"],
        "byPriority": value["byPriority"],
        "percent": {key: percent(value[key]) for key in four},
    }


def phase(value):
    return {
        **{key: value[key] for key in ("name", "label", "number", "goal", "tasks", "order")},
        "dependencies": [name(needed) for needed in value["needs"]],
        **progress(value["progress"]),
    }


def extra(task):
    """Columns beyond those that have a field of their own in every case: the owner, due and notes come along."""
    known = {"Owner": task["owner"], "Due": task["due"], "Notes": task["notes"]}
    return {
        **{column: text for column, text in known.items() if text is not None},
        **{field["name"]: field["value"] for field in task["extras"]},
    }


def origins(need):
    """Each source once, in the order in which they are stated."""
    return list(dict.fromkeys(statement["origin"] for statement in need["statedAt"]))


def task(value):
    same = ("name", "status", "planStatus", "fileStatus", "priority", "started", "completed", "readiness", "openNeeds",
            "rootCauses")
    return {
        **{key: value[key] for key in same},
        "phase": name(value["phase"]),
        "effort": hours(value["effort"]),
        "needs": [need["task"] for need in value["needs"]],
        "where": {need["task"]: origins(need) for need in value["needs"]},
        "neededBy": [need["task"] for need in value["neededBy"]],
        "outside": [component["name"] for component in value["outside"]],
        "pre": checks(value["preCheck"]),
        "post": checks(value["postCheck"]),
        "checkItems": items(value["preCheck"]) + items(value["postCheck"]),
        "boxes": fraction(value["boxes"]),
        "planLog": value["log"]["count"],
        "planNewest": value["log"]["newestStatus"],
        "fileLog": value["fileLog"]["count"],
        "fileNewest": value["fileLog"]["newestStatus"],
        "extra": extra(value),
    }


def plan(value):
    return {
        **{key: value[key] for key in ("path", "title", "template", "orphans", "couldStartEarly", "criticalPaths",
                                       "cycles")},
        "strategy": value["strategy"],
        "phases": [phase(one) for one in value["phases"]],
        "overall": progress(value["progress"]),
        "tasks": {one["id"]: task(one) for one in value["tasks"]},
        "taskIDs": [one["id"] for one in value["tasks"]],
        "currentPhase": name(value["currentPhase"]),
        "next": None if value["next"] is None else value["next"]["task"],
        "waitingFor": {one["task"]: one["openNeeds"] for one in value["waitingFor"]},
        "criticalPathLength": hours(value["criticalPathLength"]),
    }


def canonical(doc):
    """The document in the cases' shape; with one plan, its keys stand at the top as well."""
    def paths(kind):
        return [document["path"] for document in doc["documents"] if document["kind"] == kind]

    # A template without any plan is shown like a plan, and is still a template.
    shown = [one["path"] for one in doc["plans"] if one["template"]]
    whole = {
        "plans": [plan(one) for one in doc["plans"]],
        "overall": progress(doc["overall"]),
        "templates": sorted(shown + paths("template")),
        "registries": paths("registry"),
        "findings": [[finding["rule"], finding["task"] or ""] for finding in doc["findings"]],
    }
    return {**whole["plans"][0], **whole} if len(whole["plans"]) == 1 else whole
