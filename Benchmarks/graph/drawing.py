"""What an SVG of a graph is like: read from the file, whoever drew it."""

import math
import re
import xml.etree.ElementTree as Tree

NUMBER = re.compile(r"-?\d*\.?\d+(?:e-?\d+)?")


def points(text: str) -> list[tuple[float, float]]:
    """The corners of a path of M, L and C, curves as eight pieces."""
    result: list[tuple[float, float]] = []
    for letter, numbers in re.findall(r"([MLC])([^MLC]*)", text):
        values = [float(one) for one in NUMBER.findall(numbers)]
        pairs = list(zip(values[::2], values[1::2]))
        if letter != "C":
            result += pairs
            continue
        for at in range(0, len(pairs) - 2, 3):
            a, (b, c, d) = result[-1], pairs[at:at + 3]
            for step in range(1, 9):
                t = step / 8
                result.append(tuple(
                    (1 - t) ** 3 * a[i] + 3 * t * (1 - t) ** 2 * b[i] + 3 * t * t * (1 - t) * c[i] + t ** 3 * d[i]
                    for i in (0, 1)))
    return result


class Drawing:
    """Boxes by task, and lines by pairs of tasks."""

    def __init__(self, svg: str) -> None:
        self.boxes: dict[str, tuple[float, float, float, float]] = {}
        self.lines: dict[tuple[str, str], list[tuple[float, float]]] = {}
        for element in Tree.fromstring(svg).iter():
            kind = (element.get("class") or "").split()
            if "node" in kind:
                self._box(element)
            elif "edge" in kind:
                self._line(element)

    def _box(self, group) -> None:
        name = group.get("data-id") or group.findtext("{*}title")
        for shape in group.iter():
            if shape.tag.endswith("rect"):
                x, y, w, h = (float(shape.get(one)) for one in ("x", "y", "width", "height"))
                self.boxes[name] = (x, y, x + w, y + h)
            elif shape.tag.endswith("polygon"):
                values = [float(one) for one in NUMBER.findall(shape.get("points"))]
                self.boxes[name] = (min(values[::2]), min(values[1::2]), max(values[::2]), max(values[1::2]))

    def _line(self, element) -> None:
        if element.get("data-from"):
            ends = (element.get("data-from"), element.get("data-to"))
            self.lines[ends] = points(element.get("d"))
            return
        ends = tuple(element.findtext("{*}title").split("->"))
        self.lines[ends] = points(next(one for one in element.iter() if one.tag.endswith("path")).get("d"))

    def crossings(self) -> tuple[int, int]:
        """Pairs of edges without a common end that cross, each once, and the places where they do: a sweep over pieces
        sorted by their left end."""
        pieces = []
        for ends, line in self.lines.items():
            for a, b in zip(line, line[1:]):
                pieces.append((min(a[0], b[0]), max(a[0], b[0]), min(a[1], b[1]), max(a[1], b[1]), a, b, ends))
        pieces.sort(key=lambda piece: piece[0])
        found = set()
        places = 0
        active: list[tuple] = []
        for piece in pieces:
            active = [other for other in active if other[1] >= piece[0]]
            for other in active:
                if other[2] > piece[3] or other[3] < piece[2] or set(other[6]) & set(piece[6]):
                    continue
                pair = (min(other[6], piece[6]), max(other[6], piece[6]))
                if crosses(other[4], other[5], piece[4], piece[5]):
                    found.add(pair)
                    places += 1
            active.append(piece)
        return len(found), places

    def bends(self) -> float:
        """Corners of an edge, on average, at which it turns by more than five degrees. Of straight pieces only."""
        count = 0
        for line in self.lines.values():
            for a, b, c in zip(line, line[1:], line[2:]):
                turn = math.atan2(c[1] - b[1], c[0] - b[0]) - math.atan2(b[1] - a[1], b[0] - a[0])
                count += abs((turn + math.pi) % (2 * math.pi) - math.pi) > math.radians(5)
        return count / len(self.lines)

    def overlaps(self) -> int:
        """Pairs of boxes that share room, and edges that go through a box that is not theirs."""
        boxes = list(self.boxes.items())
        count = 0
        for at, (_, a) in enumerate(boxes):
            count += sum(a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3] for _, b in boxes[at + 1:])
        for ends, line in self.lines.items():
            left, right = min(p[0] for p in line), max(p[0] for p in line)
            for name, box in boxes:
                if name in ends or box[0] > right or box[2] < left:
                    continue
                w, h = (box[2] - box[0]) * 0.025, (box[3] - box[1]) * 0.025
                inner = (box[0] + w, box[1] + h, box[2] - w, box[3] - h)
                count += any(enters(inner, a, b) for a, b in zip(line, line[1:]))
        return count

    def leftward(self) -> int:
        """Edges that end left of where they begin."""
        return sum(line[-1][0] < line[0][0] for line in self.lines.values())

    def length(self) -> float:
        """Of an edge, on average, in roots of a box's area."""
        total = sum(
            ((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** 0.5
            for line in self.lines.values() for a, b in zip(line, line[1:]))
        return total / len(self.lines) / (self.box_area() / len(self.boxes)) ** 0.5

    def box_area(self) -> float:
        return sum((b[2] - b[0]) * (b[3] - b[1]) for b in self.boxes.values())

    def size(self) -> tuple[float, float]:
        places = [p for line in self.lines.values() for p in line]
        places += [p for b in self.boxes.values() for p in ((b[0], b[1]), (b[2], b[3]))]
        xs, ys = [p[0] for p in places], [p[1] for p in places]
        return max(xs) - min(xs), max(ys) - min(ys)

    def area(self) -> float:
        """The drawing's, in areas of all boxes."""
        width, height = self.size()
        return width * height / self.box_area()

    def aspect(self) -> float:
        width, height = self.size()
        return width / height


def side(a, b, c) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def crosses(a, b, c, d) -> bool:
    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def enters(box, a, b) -> bool:
    """Whether a piece of a line comes into a box (Liang and Barsky 1984)."""
    first, last = 0.0, 1.0
    for i in (0, 1):
        delta = b[i] - a[i]
        if delta == 0:
            if not box[i] < a[i] < box[i + 2]:
                return False
            continue
        near, far = sorted(((box[i] - a[i]) / delta, (box[i + 2] - a[i]) / delta))
        first, last = max(first, near), min(last, far)
    return first < last
