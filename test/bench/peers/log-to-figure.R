# What a researcher would write: a contact log to indicators (CSV) and a figure (PNG), with data.table and igraph; base R where
# data.table is not there. Rscript log-to-figure.R FOLDER-WITH-TABLES FOLDER-FOR-RESULTS
suppressMessages(library(igraph))
fast <- suppressMessages(suppressWarnings(require(data.table, quietly = TRUE)))
words <- commandArgs(trailingOnly = TRUE)
from <- function(name) file.path(words[1], name)
to <- function(name) file.path(words[2], name)
if (fast) {
  log <- fread(from("contacts.csv"))
  organisations <- fread(from("organisations.csv"))
  ties <- log[, .(weight = .N), by = .(from_org, to_org)]
} else {
  log <- read.csv(from("contacts.csv"))
  organisations <- read.csv(from("organisations.csv"))
  ties <- aggregate(list(weight = rep(1, nrow(log))), log[c("from_org", "to_org")], sum)
}
graph <- graph_from_data_frame(ties, directed = TRUE, vertices = organisations)
nodes <- data.frame(
  id = V(graph)$name,
  degree_in = degree(graph, mode = "in"), degree_out = degree(graph, mode = "out"), degree = degree(graph),
  strength = strength(graph),
  betweenness = betweenness(graph, weights = NA),
  closeness = closeness(graph, weights = NA),
  harmonic = harmonic_centrality(graph, weights = NA),
  pagerank = page_rank(graph)$vector,
  eigenvector = eigen_centrality(graph)$vector,
  coreness = coreness(graph),
  constraint = constraint(graph),
  clustering = transitivity(graph, "local")
)
network <- data.frame(
  density = edge_density(graph),
  reciprocity = reciprocity(graph),
  transitivity = transitivity(graph),
  diameter = diameter(graph, weights = NA),
  modularity = modularity(cluster_louvain(as.undirected(graph))),
  components = components(graph)$no
)
write <- if (fast) fwrite else function(table, path) write.csv(table, path, row.names = FALSE)
write(nodes, to("nodes.csv"))
write(network, to("network.csv"))
png(to("network.png"), 1600, 1200)
plot(graph, layout = layout_with_fr(graph, grid = "grid"), vertex.size = 2, vertex.label = NA, edge.arrow.size = .1)
invisible(dev.off())
