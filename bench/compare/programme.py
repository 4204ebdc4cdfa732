"""The same analysis in Python: read, score, paired t tests, type III analysis of variance. Prints "key value" lines."""
import sys

import numpy as np
import pandas as pd
import statsmodels.formula.api as smf
from scipy import stats
from statsmodels.stats.anova import anova_lm

KEY = {
    "DE": ([1, 7, 13, 19, 24, 29, 30], [1, 7, 13, 19, 24, 29, 30]),
    "VS": ([2, 8, 14], [2, 8]),
    "NHE": ([3, 9, 15, 20, 25], [3, 9, 15, 20, 25]),
    "BA": ([4, 10, 16, 21, 26], [4, 10, 21, 26]),
    "AO": ([5, 11, 17, 22, 27], [11, 22]),
    "AE": ([6, 12, 18, 23, 28], []),
}


def score(data, wave, items, reversed_items):
    answers = data[[f"{wave}_eaq_{item}" for item in items]].copy()
    for item in reversed_items:
        answers[f"{wave}_eaq_{item}"] = 4 - answers[f"{wave}_eaq_{item}"]
    return answers.sum(axis=1, skipna=False)


def say(name, value):
    print(name, repr(float(value)))


data = pd.read_csv(sys.argv[1])
data["referral"] = data["referral_reason"]
data["delivery"] = data["delivery_method"]
data["ageBand"] = np.where(data["age"].isna(), None, np.where(data["age"] <= 10, "5-10", "11-16"))
for scale, (items, reversed_items) in KEY.items():
    pre = score(data, "pre", items, reversed_items)
    post = score(data, "post", items, reversed_items)
    data["change"] = post - pre
    both = data.dropna(subset=["change"])
    test = stats.ttest_rel(post[both.index], pre[both.index])
    say(f"{scale} t", test.statistic)
    say(f"{scale} p", test.pvalue)
    known = both.dropna(subset=["ageBand", "referral", "delivery"])
    model = smf.ols("change ~ C(referral, Sum) * C(ageBand, Sum) * C(delivery, Sum)", known).fit()
    table = anova_lm(model, typ=3)
    residual = table.loc["Residual", "sum_sq"]
    for term in table.index.drop(["Intercept", "Residual"]):
        name = term.replace("C(", "").replace(", Sum)", "")
        say(f"{scale} {name} F", table.loc[term, "F"])
        say(f"{scale} {name} p", table.loc[term, "PR(>F)"])
        say(f"{scale} {name} eta", table.loc[term, "sum_sq"] / (table.loc[term, "sum_sq"] + residual))
