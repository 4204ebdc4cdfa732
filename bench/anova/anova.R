# The analyses of anova.mjs in R: lines "key milliseconds". Base R; type III and marginal means with car and emmeans if installed.
best <- function(key, runs, work) {
  times <- sapply(seq_len(runs), function(i) system.time(suppressMessages(work()))[["elapsed"]])
  cat(key, min(times) * 1000, "\n")
}
children <- function(n) {
  code <- function(size) factor(floor(size * (runif(n) + runif(n)) / 2), levels = seq_len(size) - 1)
  data <- data.frame(referral = code(5), ageBand = code(2), delivery = code(2), pre = sample(7:21, n, TRUE) + 0)
  data$post <- data$pre + sample(-2:4, n, TRUE)
  data$change <- data$post - data$pre
  data
}
options(contrasts = c("contr.sum", "contr.poly"))
set.seed(1)
full <- change ~ referral * ageBand * delivery
typeThree <- if (requireNamespace("car", quietly = TRUE)) function(model) car::Anova(model, type = 3) else anova
measure <- function(few) {
  data <- if (few) children(1000) else children(1e6)
  runs <- if (few) 5 else 1
  end <- if (few) "-few" else "-many"
  best(paste0("type3", end), runs, function() typeThree(lm(full, data)))
  best(paste0("ancova", end), runs, function() typeThree(lm(post ~ pre + referral * ageBand * delivery, data)))
  if (!requireNamespace("emmeans", quietly = TRUE)) return(invisible())
  asked <- if (few) children(327) else data
  best(paste0("margins", end), runs, function() summary(emmeans::emmeans(lm(full, asked), "referral")))
}
measure(few = TRUE)
measure(few = FALSE)
