# The same analysis in R: read, score, paired t tests, type III analysis of variance, effect sizes, marginal means.
# Prints "key value" lines with 17 digits.
suppressPackageStartupMessages({
  library(afex)
  library(car)
  library(emmeans)
  library(effectsize)
})
file <- commandArgs(trailingOnly = TRUE)[1]
data <- read.csv(file, check.names = FALSE)
key <- list(
  DE = list(items = c(1, 7, 13, 19, 24, 29, 30), reversed = c(1, 7, 13, 19, 24, 29, 30)),
  VS = list(items = c(2, 8, 14), reversed = c(2, 8)),
  NHE = list(items = c(3, 9, 15, 20, 25), reversed = c(3, 9, 15, 20, 25)),
  BA = list(items = c(4, 10, 16, 21, 26), reversed = c(4, 10, 21, 26)),
  AO = list(items = c(5, 11, 17, 22, 27), reversed = c(11, 22)),
  AE = list(items = c(6, 12, 18, 23, 28), reversed = c())
)
score <- function(wave, scale) {
  answers <- data[, paste0(wave, "_eaq_", scale$items)]
  turned <- scale$items %in% scale$reversed
  answers[, turned] <- 4 - answers[, turned]
  rowSums(answers)
}
say <- function(name, value) cat(name, format(value, digits = 17), "\n")

data$referral <- factor(data$referral_reason)
data$ageBand <- factor(ifelse(data$age <= 10, "5-10", "11-16"), levels = c("5-10", "11-16"))
data$delivery <- factor(data$delivery_method)
options(contrasts = c("contr.sum", "contr.poly"))
for (id in names(key)) {
  pre <- score("pre", key[[id]])
  post <- score("post", key[[id]])
  data$change <- post - pre
  both <- data[!is.na(data$change), ]
  test <- t.test(post, pre, paired = TRUE)
  say(paste(id, "t"), unname(test$statistic))
  say(paste(id, "p"), test$p.value)
  say(paste(id, "lower"), test$conf.int[1])
  d <- suppressMessages(cohens_d(post[!is.na(data$change)], pre[!is.na(data$change)], paired = TRUE))
  say(paste(id, "dz"), d[[1]][1])
  say(paste(id, "dz.lower"), d$CI_low[1])
  known <- both[!is.na(both$ageBand), ]
  model <- lm(change ~ referral * ageBand * delivery, data = known)
  table <- Anova(model, type = 3)
  terms <- setdiff(rownames(table), c("(Intercept)", "Residuals"))
  eta <- eta_squared(table, partial = TRUE, alternative = "two.sided", ci = 0.9)
  for (term in terms) {
    say(paste(id, term, "F"), table[term, "F value"])
    say(paste(id, term, "p"), table[term, "Pr(>F)"])
    say(paste(id, term, "eta"), eta[[2]][eta$Parameter == term])
  }
  for (factors in list("referral", "ageBand", "delivery", c("referral", "ageBand"), c("referral", "delivery"), c("ageBand", "delivery"))) {
    means <- suppressMessages(emmeans(model, factors))
    rows <- summary(means)
    for (row in seq_len(nrow(rows))) {
      levels <- paste(vapply(factors, function(f) as.character(rows[row, f]), ""), collapse = "/")
      say(paste(id, "mean", gsub(" ", "_", levels)), rows$emmean[row])
      say(paste(id, "se", gsub(" ", "_", levels)), rows$SE[row])
    }
    if (length(factors) == 1) invisible(summary(pairs(means, adjust = "tukey")))
  }
}
