"""Plan-like graphs in DOT, the same for the same seed: phases of five to forty tasks, most edges inside a phase or to the
next one, and a few early tasks that many later ones need."""

import random


class Plan:
    """Tasks are numbered; `phases` are ranges of them, `edges` lead from the needed task to the one that needs it."""

    def __init__(self, tasks: int, seed: int) -> None:
        rng = random.Random(seed * 1_000_003 + tasks)
        self.phases: list[range] = []
        start = 0
        while start < tasks:
            size = min(tasks - start, rng.randint(5, 40) if tasks > 60 else rng.randint(4, max(5, tasks // 3)))
            if tasks - start - size < 5:
                size = tasks - start
            self.phases.append(range(start, start + size))
            start += size
        edges = set()
        bases = [phase[0] for phase in self.phases if rng.random() < 0.4] or [0]
        for number, phase in enumerate(self.phases):
            depth = max(2, round(len(phase) ** 0.5))
            for task in phase:
                level = (task - phase[0]) * depth // len(phase)
                for _ in range(rng.choices([0, 1, 2, 3, 4], [6, 46, 32, 13, 3])[0]):
                    draw = rng.random()
                    earlier = [t for t in phase if (t - phase[0]) * depth // len(phase) < level]
                    if earlier and draw < 0.6:
                        needed = rng.choice(earlier[-max(3, len(phase) // depth):])
                    elif number and draw < 0.92:
                        needed = rng.choice(self.phases[number - 1])
                    elif number and draw < 0.96:
                        needed = rng.choice(self.phases[rng.randrange(number)])
                    else:
                        known = [base for base in bases if base < phase[0]]
                        needed = rng.choice(known) if known else task
                    if needed < task:
                        edges.add((needed, task))
        self.edges = sorted(edges)
        self.tasks = tasks

    def dot(self, groups: bool) -> str:
        lines = ["digraph plan {", "  rankdir=LR;", "  node [shape=box, width=1.667, height=0.5, fixedsize=true];"]
        for number, phase in enumerate(self.phases):
            if groups:
                lines.append(f"  subgraph cluster_{number} {{")
            lines += [f'    t{task} [label="t{task}"];' for task in phase]
            if groups:
                lines.append("  }")
        lines += [f"  t{needed} -> t{needing};" for needed, needing in self.edges]
        return "\n".join([*lines, "}", ""])
