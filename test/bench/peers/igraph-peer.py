# igraph's own Python binding, asked line by line: "load N DIRECTED PATH", then the name of a measure. Answers
# "MILLISECONDS PROCESSOR-MILLISECONDS SUM".
import sys
import time

import igraph

graph = None
lengths = None


def measures():
    return {
        "betweenness": lambda: graph.betweenness(),
        "harmonic": lambda: graph.harmonic_centrality(mode="out", normalized=False),
        "closeness": lambda: graph.closeness(mode="in"),
        "weighted": lambda: graph.betweenness(weights=lengths),
    }


print("igraph (Python) " + igraph.__version__, flush=True)
for line in sys.stdin:
    words = line.split()
    if words[0] == "load":
        rows = [row.split() for row in open(words[3])]
        graph = igraph.Graph(n=int(words[1]), edges=[(int(a), int(b)) for a, b, _ in rows], directed=words[2] == "1")
        lengths = [int(length) for _, _, length in rows]
        print("0 0 0", flush=True)
        continue
    began, busy = time.perf_counter(), time.process_time()
    values = measures()[words[0]]()
    took, busy = (time.perf_counter() - began) * 1000, (time.process_time() - busy) * 1000
    print(took, busy, sum(value for value in values if value == value), flush=True)
