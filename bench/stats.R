# The tests of stats.mjs in base R: lines "key milliseconds". Numbers of the same shape, not the same numbers.
best <- function(key, work) {
  once <- system.time(work())[["elapsed"]]
  # the clock ticks in milliseconds: short work is done many times
  repeated <- if (once < 0.02) system.time(for (i in 1:50) work())[["elapsed"]] / 50 else once
  cat(key, repeated * 1000, "\n")
}
scores <- function(n) {
  pre <- sample(7:21, n, TRUE) + 0
  list(pre = pre, post = pre + sample(-2:4, n, TRUE))
}
continuous <- function(n) list(pre = numeric(n), post = 10 * (runif(n) - 0.45))
measure <- function(key, data, rows, work) for (i in 1:2) {
  columns <- data(rows[i])
  best(paste0(key, c("-few", "-many")[i]), function() suppressWarnings(work(columns)))
}
set.seed(1)
measure("describe", scores, c(327, 1e7), function(d) c(mean(d$pre), sd(d$pre), quantile(d$pre)))
measure("paired", scores, c(327, 1e7), function(d) t.test(d$post, d$pre, paired = TRUE))
measure("ties", scores, c(327, 1e7), function(d) wilcox.test(d$post, d$pre, paired = TRUE))
measure("exact", continuous, c(40, 1000), function(d) wilcox.test(d$post, d$pre, paired = TRUE, exact = TRUE))
measure("untied", continuous, c(327, 1e5), function(d) wilcox.test(d$post, d$pre, paired = TRUE, exact = length(d$pre) < 1000))
measure("shift", continuous, c(327, 1e5), function(d) wilcox.test(d$post, d$post + 0.1))
