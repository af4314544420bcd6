# igraph's own R binding, and sna for the whole list, asked line by line: "load N DIRECTED PATH", then the name of a measure.
# Answers "MILLISECONDS PROCESSOR-MILLISECONDS SUM".
suppressMessages(library(igraph))
hasSna <- suppressMessages(suppressWarnings(requireNamespace("sna", quietly = TRUE)))

# What R has of the indicators that Weefsel computes, one call each, as a script would.
wholeList <- function(graph, rows, groups) {
  union <- as.undirected(graph, mode = "collapse")
  weighted <- graph
  E(weighted)$weight <- rows[[3]]
  degree(graph, mode = "in"); degree(graph, mode = "out"); degree(union)
  strength(weighted, mode = "in"); strength(weighted, mode = "out")
  betweenness(graph); betweenness(union); betweenness(weighted); edge_betweenness(graph); edge_betweenness(union)
  closeness(graph, mode = "in"); closeness(graph, mode = "out"); closeness(union)
  harmonic_centrality(graph, mode = "in"); harmonic_centrality(graph, mode = "out"); harmonic_centrality(union)
  harmonic_centrality(weighted, mode = "out")
  eigen_centrality(union); page_rank(graph); hub_score(graph); authority_score(graph)
  coreness(union); transitivity(union, type = "local"); transitivity(union); eccentricity(union)
  constraint(union); constraint(graph)
  articulation_points(union); bridges(union); components(graph, "weak"); components(graph, "strong")
  reciprocity(graph); edge_density(graph); edge_density(union)
  centr_degree(graph, mode = "in", loops = FALSE); centr_degree(graph, mode = "out", loops = FALSE)
  centr_betw(graph); centr_betw(union); centr_clo(union); centr_eigen(union)
  mean_distance(graph); mean_distance(union); diameter(graph); diameter(union); global_efficiency(union)
  dyad_census(graph); triad_census(graph)
  cluster_louvain(union); assortativity_degree(union); assortativity_nominal(union, groups, directed = FALSE)
  modularity(union, groups)
  # Of a city Weefsel leaves it out, and igraph takes minutes.
  if (vcount(union) <= 200) vertex_connectivity(union)
  if (hasSna) {
    matrix <- as_adjacency_matrix(graph, sparse = FALSE)
    sna::gden(matrix); sna::connectedness(matrix); sna::hierarchy(matrix, measure = "krackhardt"); sna::efficiency(matrix)
    sna::gtrans(matrix, measure = "weak"); sna::brokerage(matrix, groups)
    if (nrow(matrix) <= 200) sna::lubness(matrix)
  }
  0
}

cat(sprintf("igraph (R) %s%s\n", packageVersion("igraph"), if (hasSna) sprintf(" + sna %s", packageVersion("sna")) else ""))
flush(stdout())
input <- file("stdin", open = "r")
while (length(line <- readLines(input, n = 1)) > 0) {
  words <- strsplit(line, " ")[[1]]
  if (words[1] == "load") {
    rows <- read.table(words[4])
    order <- as.integer(words[2])
    graph <- add_edges(make_empty_graph(order, directed = words[3] == "1"), as.vector(rbind(rows[[1]] + 1, rows[[2]] + 1)))
    groups <- (seq_len(order) - 1) %% 3 + 1
    cat("0 0 0\n")
  } else {
    began <- proc.time()
    start <- Sys.time()
    values <- switch(words[1],
      betweenness = betweenness(graph),
      harmonic = harmonic_centrality(graph, mode = "out"),
      closeness = closeness(graph, mode = "in"),
      weighted = betweenness(graph, weights = rows[[3]]),
      whole = wholeList(graph, rows, groups)
    )
    took <- as.numeric(difftime(Sys.time(), start, units = "secs")) * 1000
    busy <- sum((proc.time() - began)[1:2]) * 1000
    cat(sprintf("%.4f %.4f %.10g\n", took, busy, sum(values, na.rm = TRUE)))
  }
  flush(stdout())
}
