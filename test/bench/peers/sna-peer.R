# Statistics for small networks with sna, and a vertex bootstrap as a script would write it, asked line by line: "load N DIRECTED PATH" adds a
# network, then the name of a test. Answers "MILLISECONDS PROCESSOR-MILLISECONDS SUM"; the times are those of 1000 draws.
suppressMessages(suppressWarnings(library(sna)))

matrices <- list()

bootstrapDensity <- function(a, draws) {
  n <- nrow(a)
  off <- which(row(a) != col(a))
  replicate(draws, {
    who <- sample(n, n, replace = TRUE)
    b <- a[who, who]
    same <- outer(who, who, "==")
    b[same] <- a[sample(off, sum(same), replace = TRUE)]
    diag(b) <- 0
    sum(b) / (n * (n - 1))
  })
}

tests <- list(
  qap = list(draws = 500, run = function(draws) qaptest(matrices[1:2], gcor, g1 = 1, g2 = 2, reps = draws)$dist),
  mrqap = list(draws = 50, run = function(draws)
    netlm(matrices[[1]], matrices[2:3], reps = draws, nullhyp = "qapspp")$coefficients),
  cug_indegree = list(draws = 200, run = function(draws)
    cug.test(matrices[[1]], centralization, cmode = "edges", reps = draws, FUN.args = list(FUN = degree, cmode = "indegree"))$rep.stat),
  cug_betweenness = list(draws = 200, run = function(draws)
    cug.test(matrices[[1]], centralization, cmode = "edges", reps = draws, FUN.args = list(FUN = betweenness))$rep.stat),
  cug_transitivity = list(draws = 200, run = function(draws)
    cug.test(matrices[[1]], gtrans, cmode = "edges", reps = draws, FUN.args = list(measure = "weak"))$rep.stat),
  bootstrap = list(draws = 500, run = function(draws) bootstrapDensity(matrices[[1]], draws))
)

cat(sprintf("sna %s (R)\n", packageVersion("sna")))
flush(stdout())
input <- file("stdin", open = "r")
while (length(line <- readLines(input, n = 1)) > 0) {
  words <- strsplit(line, " ")[[1]]
  if (words[1] == "load") {
    rows <- read.table(words[4])
    matrix <- matrix(0, as.integer(words[2]), as.integer(words[2]))
    matrix[cbind(rows[[1]] + 1, rows[[2]] + 1)] <- 1
    matrices[[length(matrices) + 1]] <- matrix
    cat("0 0 0\n")
  } else {
    test <- tests[[words[1]]]
    began <- proc.time()
    start <- Sys.time()
    values <- test$run(test$draws)
    per <- 1000 / test$draws
    took <- as.numeric(difftime(Sys.time(), start, units = "secs")) * 1000 * per
    cat(sprintf("%.4f %.4f %.10g\n", took, sum((proc.time() - began)[1:2]) * 1000 * per, mean(as.numeric(values), na.rm = TRUE)))
  }
  flush(stdout())
}
