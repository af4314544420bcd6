# networkx, asked line by line: "load N DIRECTED PATH", then the name of a measure. Answers
# "MILLISECONDS PROCESSOR-MILLISECONDS SUM".
import sys
import time

import networkx

graph = None


def measures():
    return {
        "betweenness": lambda: networkx.betweenness_centrality(graph, normalized=False),
        # networkx measures towards each node, igraph's "out" from it.
        "harmonic": lambda: networkx.harmonic_centrality(graph.reverse(copy=False)),
        "closeness": lambda: networkx.closeness_centrality(graph, wf_improved=False),
        "weighted": lambda: networkx.betweenness_centrality(graph, normalized=False, weight="length"),
    }


print("networkx " + networkx.__version__, flush=True)
for line in sys.stdin:
    words = line.split()
    if words[0] == "load":
        graph = networkx.DiGraph() if words[2] == "1" else networkx.Graph()
        graph.add_nodes_from(range(int(words[1])))
        for row in open(words[3]):
            a, b, length = row.split()
            graph.add_edge(int(a), int(b), length=int(length))
        print("0 0 0", flush=True)
        continue
    began, busy = time.perf_counter(), time.process_time()
    values = measures()[words[0]]()
    took, busy = (time.perf_counter() - began) * 1000, (time.process_time() - busy) * 1000
    print(took, busy, sum(values.values()), flush=True)
