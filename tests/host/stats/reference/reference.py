"""What the statistics of src/stats should say, from libraries that others wrote.

    python3 -m venv venv && venv/bin/pip install numpy scipy statsmodels lifelines mpmath
    venv/bin/python reference.py > reference.json

Where a library has the statistic it is the library's; where none has it (effective trials and
variance of a cumulative incidence, the least number of trials, correlation within groups), it is
computed here from its definition, in exact fractions where that is possible, by another way than in
src/stats. Python's own generator draws the cases, from fixed seeds.
"""

import json
import math
import platform
import random
import sys
import warnings
from fractions import Fraction

import lifelines
import mpmath
import numpy
import scipy
import statsmodels
from lifelines import AalenJohansenFitter, KaplanMeierFitter
from scipy import integrate, optimize, special, stats
from statsmodels.stats.proportion import proportion_confint

warnings.simplefilter("ignore")
mpmath.mp.dps = 60  # A few are lost in logarithms of gamma functions, some in complements.


def beta_functions():
    """mpmath at 60 digits: SciPy itself is not good to 1e-12 everywhere."""
    draw = random.Random(1)
    shapes = [0.5, 1.5, 5.5, 55.5, 1_000.0, 20_000.5, 100_000.0]
    cases = []
    for a in shapes:
        for b in shapes:
            sd = math.sqrt(a * b / (a + b + 1)) / (a + b)
            for z in (-6, -1, 0, draw.uniform(-3, 3), 4):
                x = a / (a + b) + z * sd
                if not 0 < x < 1:
                    x = draw.uniform(0, 1) ** (1 / a) if z < 0 else 1 - draw.uniform(0, 1) / (b + 1)
                if not 0 < x < 1:
                    continue
                value = beta_cdf(a, b, x)
                if value > 1e-25:
                    # As texts: not every reader of numbers keeps the last digit, which counts near 1.
                    cases.append([repr(number) for number in (a, b, x, float(value))])
    return cases


def beta_cdf(a, b, x):
    """By the hypergeometric series of positive terms, DLMF 8.17.8, in the smaller of x and 1 - x."""
    a, b, x = mpmath.mpf(a), mpmath.mpf(b), mpmath.mpf(x)
    swap = x > 0.5
    if swap:
        a, b, x = b, a, 1 - x
    term, total, n = mpmath.mpf(1), mpmath.mpf(1), 0
    while term > total * mpmath.mpf("1e-50"):
        term *= (a + b + n) * x / (a + 1 + n)
        total += term
        n += 1
    front = mpmath.exp(
        a * mpmath.log(x) + b * mpmath.log(1 - x)
        + mpmath.loggamma(a + b) - mpmath.loggamma(a) - mpmath.loggamma(b)
    ) / a
    value = front * total
    return 1 - value if swap else value


def beta_quantiles():
    cases = []
    for a in (0.5, 1.5, 3.25, 20.5, 400.5, 100_000.5):
        for b in (0.5, 2.5, 50.5, 3_000.5, 100_000.5):
            for p in (1e-6, 0.025, 0.3, 0.5, 0.8, 0.975):
                cases.append([a, b, p, float(stats.beta.ppf(p, a, b))])
    return cases


def chi_square_tails():
    tails = []
    for df in (1, 2, 3, 4, 7, 11, 30, 100, 1_000):
        for x in (1e-3, 0.5, 1.0, 3.84, 0.9 * df, df + 0.1, 2 * df + 5, 4 * df + 50):
            value = mpmath.gammainc(mpmath.mpf(df) / 2, mpmath.mpf(x) / 2, regularized=True)
            tails.append([df, x, float(value)])
    return tails


def greater(xa, na, xb, nb):
    """P(A > B) by SciPy's adaptive quadrature of density times distribution, in asin(sqrt(p))."""
    a, b = (xa + 0.5, na - xa + 0.5), (xb + 0.5, nb - xb + 0.5)
    if nb > na:
        return 1 - greater(xb, nb, xa, na)
    log_b = special.betaln(*a)

    def f(t):
        s, c = math.sin(t), math.cos(t)
        if s <= 0 or c <= 0:
            s, c = max(s, 1e-300), max(c, 1e-300)
        log = (2 * a[0] - 1) * math.log(s) + (2 * a[1] - 1) * math.log(c) - log_b
        return 2 * math.exp(log) * special.betainc(*b, min(s * s, 1.0))

    centre = math.asin(math.sqrt(a[0] / (na + 1)))
    marks = [0.0] + [centre + k / math.sqrt(na + 1) for k in (-5, -3, -2, -1, -0.5, 0, 0.5, 1, 2, 3, 5)]
    marks = sorted({min(max(m, 0.0), math.pi / 2) for m in marks + [math.pi / 2]})
    total = 0.0
    for low, high in zip(marks, marks[1:]):
        total += integrate.quad(f, low, high, epsabs=1e-13, epsrel=1e-12, limit=400)[0]
    return total


def comparisons():
    draw = random.Random(2)
    counts = [(5, 50, 5, 60), (0, 10, 0, 10), (10, 10, 0, 10), (0, 1, 1, 1), (0, 5, 100, 100_000),
              (3, 12, 24_500, 100_000), (50_000, 100_000, 50_100, 100_000), (0, 100_000, 1, 100_000),
              (100_000, 100_000, 99_999, 100_000), (0, 100_000, 0, 10), (10, 10, 100_000, 100_000),
              (2.5, 7.25, 3.125, 8.0), (0.3, 11.7, 0.1, 9.2), (1, 3, 700, 2_000)]
    for _ in range(60):
        na, nb = (int(10 ** draw.uniform(0.5, 4)) for _ in range(2))
        p = draw.random() ** 2
        counts.append((sum(draw.random() < p for _ in range(na)), na,
                       sum(draw.random() < p for _ in range(nb)), nb))
    rows = []
    for xa, na, xb, nb in counts:
        constant = draw.choice([0.01, 0.05, 0.1, 0.3, 0.5, 0.9])
        less = beta_cdf(xa + 0.5, na - xa + 0.5, constant)
        rows.append([xa, na, xb, nb, greater(xa, na, xb, nb), constant, float(less)])
    needed = []
    for p1, p2 in [(0.1, 5 / 60), (0.3, 0.2), (0.5, 0.51), (0.0, 0.05), (1.0, 0.9), (0.02, 0.9)]:
        z1, z2 = mpmath.mpf(stats.norm.ppf(0.975)), mpmath.mpf(stats.norm.ppf(0.8))
        q, m = [1 - mpmath.mpf(p) for p in (p1, p2)], (mpmath.mpf(p1) + mpmath.mpf(p2)) / 2
        root = z1 * mpmath.sqrt(2 * m * (1 - m)) + z2 * mpmath.sqrt(p1 * q[0] + p2 * q[1])
        needed.append([p1, p2, int(mpmath.ceil((root / (mpmath.mpf(p1) - p2)) ** 2))])
    return rows, needed


def wilsons():
    rows = []
    for n in (1, 2, 10, 57, 1_000, 100_000):
        for x in sorted({0, 1, n // 3, n - 1, n}):
            low, high = proportion_confint(x, n, alpha=0.05, method="wilson")
            rows.append([x, n, float(low), float(high)])
    return rows


def tables():
    draw = random.Random(3)
    large, small = [], []
    while len(large) < 25 or len(small) < 8:
        k, p = draw.randint(2, 7), draw.uniform(0.05, 0.95)
        many = len(large) < 25
        trials = [draw.randint(30, 300) if many else draw.randint(1, 7) for _ in range(k)]
        rates = [min(max(p + draw.gauss(0, 0.08), 0), 1) for _ in range(k)]
        found = [sum(draw.random() < r for _ in range(n)) for n, r in zip(trials, rates)]
        if sum(found) in (0, sum(trials)):
            continue
        table = [[x, n - x] for x, n in zip(found, trials)]
        chi2, p_value, df, expected = stats.chi2_contingency(table, correction=False)
        row = {"groups": [[x, n] for x, n in zip(found, trials)], "chi2": chi2, "df": int(df)}
        if expected.min() >= 5 and len(large) < 25:
            large.append(row | {"p": p_value})
        elif expected.min() < 5 and not many:
            small.append(row | {"p": exact(found, trials)})
    return large, small


def exact(found, trials):
    """The exact conditional probability, by all tables with these margins, in integers."""
    successes, everything = sum(found), sum(trials)

    def statistic(xs):
        return sum(Fraction(x * x, n) for x, n in zip(xs, trials))

    limit, hits = statistic(found), 0

    def walk(at, left, xs, ways):
        nonlocal hits
        if at == len(trials):
            if left == 0 and statistic(xs) >= limit:
                hits += ways
            return
        for x in range(min(left, trials[at]) + 1):
            walk(at + 1, left - x, xs + [x], ways * math.comb(trials[at], x))

    walk(0, successes, [], 1)
    return float(Fraction(hits, math.comb(everything, successes)))


def shrinkages():
    """scipy.stats.betabinom's own likelihood, by Nelder and Mead from many starts."""
    draw = random.Random(4)
    cases = [[(5, 50), (5, 60)], [(0, 3), (4, 4), (2, 9)], [(1, 10), (9, 10), (5, 10), (0, 0)],
             [(30, 1_000), (80, 900), (5, 20)], [(700, 10_000), (650, 11_000), (120, 2_000)],
             [(0, 20), (1, 25), (6, 30), (0, 8)], [(2, 4), (2, 4)]]
    for _ in range(25):
        k = draw.randint(3, 12)
        m, mu = 10 ** draw.uniform(0.3, 2.5), draw.uniform(0.1, 0.7)
        groups = []
        for _ in range(k):
            n, p = draw.randint(2, 150), draw.betavariate(mu * m, (1 - mu) * m)
            groups.append((sum(draw.random() < p for _ in range(n)), n))
        cases.append(groups)
    rows = []
    for groups in cases:
        x, n = (numpy.array(side) for side in zip(*groups))
        rate = x.sum() / n.sum()

        def loss(at):
            mu, m = special.expit(at[0]), math.exp(at[1])
            if not 0.0 < mu < 1.0 or not math.log(0.01) <= at[1] <= math.log(1e7):
                return 1e300
            return -stats.betabinom.logpmf(x, n, mu * m, (1 - mu) * m).sum()

        best = None
        for start in (-3.0, 1.0, 4.0, 8.0):
            at = numpy.array([special.logit(rate), start])
            for _ in range(2):
                got = optimize.minimize(loss, at, method="Nelder-Mead",
                                        options={"xatol": 1e-10, "fatol": 1e-11, "maxiter": 600})
                at = got.x
            if best is None or got.fun < best.fun:
                best = got
        pooled = stats.binom.logpmf(x, n, rate).sum()
        gain = -best.fun - pooled
        mu, m = float(special.expit(best.x[0])), float(math.exp(best.x[1]))
        row = {"groups": [list(g) for g in groups], "gain": float(gain)}
        if 2 * gain > 1e-4:
            row |= {"mean": mu, "rho": 1 / (m + 1), "shrunken": [
                [(mu * m + a) / (m + b)]
                + [float(stats.beta.ppf(p, mu * m + a, (1 - mu) * m + b - a)) for p in (0.025, 0.975)]
                for a, b in groups]}
        rows.append(row)
    return rows


def trials_to_come():
    tails, least = [], []
    for x, n in [(5, 50), (1, 30), (29, 30), (12.5, 40.25), (300, 10_000), (0.4, 12)]:
        law = lambda m: stats.betabinom(m, x + 0.5, n - x + 0.5)
        for wanted in (1, 3, 10, 40):
            for to_come in (wanted, wanted + 2, 3 * wanted, 20 * wanted, 60 * wanted):
                pmf = law(to_come).pmf(numpy.arange(0, to_come + 1))
                tails.append([wanted, to_come, x, n, math.fsum(pmf[wanted:])])
            for sure in (0.5, 0.8, 0.95):
                m, term = wanted, None
                # The waiting time to the wanted-th success, term by term, in 60 digits.
                a, b = mpmath.mpf(x) + 0.5, mpmath.mpf(n) - x + 0.5
                term = mpmath.rf(a, wanted) / mpmath.rf(a + b, wanted)
                total = term
                while total < sure and m < 60_000:
                    term *= mpmath.mpf(m) / (m + 1 - wanted) * (b + m - wanted) / (a + b + m)
                    total += term
                    m += 1
                if m < 60_000:
                    least.append([x, n, wanted, sure, m])
    return tails, least


def waits():
    draw = random.Random(5)
    cases = [[(0, 1)], [(4, 0)], [(0, 1), (0, 0), (0, 2)], [(3, 1), (3, 2), (3, 0), (3, 1)],
             [(d, 1) for d in range(10)], [(d, 2) for d in (1, 1, 4)], [(d, 0) for d in (1, 5, 5)]]
    for n in (5, 12, 40, 150, 400):
        for scale in (3, 30, 200):
            case = []
            for _ in range(n):
                event, seen = draw.expovariate(1 / scale), draw.uniform(0, 3 * scale)
                kind = draw.choice([1, 1, 2])
                case.append((int(min(event, seen)), kind if event <= seen else 0))
            cases.append(case)
    return [waiting(case) for case in cases]


def waiting(case):
    """Fractions from the definitions; lifelines beside them.

    lifelines' AalenJohansenFitter moves tied times by random amounts, and then a censoring may come
    before an event of its day. Ties are broken beforehand, so that it has none to move: events
    before censorings, each at a time of its own. One after the other they add up to what they add
    together: S (n - i) / n of those still waiting, 1 / (n - i) of them, is S / n each.
    """
    longest = max(t for t, _ in case)
    curve, s, f, lost = [], Fraction(1), Fraction(0), Fraction(0)
    steps = []
    for day in range(longest + 1):
        n = sum(t >= day for t, _ in case)
        d1, d2 = (sum(t == day and kind == k for t, kind in case) for k in (1, 2))
        steps.append((day, n, d1, d2, s))
        f, lost = f + s * Fraction(d1, n), lost + s * Fraction(d2, n)
        s *= Fraction(n - d1 - d2, n)
        curve.append((f, lost, s))

    def variance(h):
        total = Fraction(0)
        for day, n, d1, d2, before in steps:
            if day > h:
                break
            d, ahead = d1 + d2, curve[h][0] - curve[day][0]
            if n > d:
                total += ahead ** 2 * Fraction(d, n * (n - d))
            total += before ** 2 * Fraction(d1 * (n - d1), n ** 3)
            total -= 2 * ahead * before * Fraction(d1, n ** 2)
        return total

    half = [day for day in range(longest + 1) if f and curve[day][0] >= f / 2]
    horizons = sorted({0, longest // 4, longest // 2, longest})
    at = []
    for h in horizons:
        share, v = curve[h][0], variance(h)
        if 0 < share < 1:
            trials = share * (1 - share) / v if v > 0 else None
        else:
            trials = Fraction(sum(t >= h or kind > 0 for t, kind in case))
        band = [None, None]
        if trials:
            # statsmodels takes counts that are not whole.
            low, high = proportion_confint(float(share * trials), float(trials), method="wilson")
            band = [float(low), float(high)]
        yet = (f - share) / curve[h][2] if curve[h][2] else None
        at.append({"day": h, "advanced": float(share), "lost": float(curve[h][1]),
                   "waiting": float(curve[h][2]), "at_risk": sum(t >= h for t, _ in case),
                   "variance": float(v), "trials": None if not trials else float(trials),
                   "band": band, "yet": None if yet is None else float(yet)})
    times = [t for t, _ in case]
    ended = [kind == 1 for _, kind in case]
    km = KaplanMeierFitter().fit(times, ended)
    product, survival = Fraction(1), []
    for day in range(longest + 1):
        n = sum(t >= day for t in times)
        product *= Fraction(n - sum(t == day and e for t, e in zip(times, ended)), n)
        survival.append(product)
        assert abs(float(product) - float(km.predict(day))) < 1e-12, (case, day)
    quantiles = []
    for tenths in (1, 5, 9, 10):
        reached = [day for day, s in enumerate(survival) if s <= 1 - Fraction(tenths, 10)]
        quantiles.append([tenths / 10, reached[0] if reached else None])
    row = {"case": [list(pair) for pair in case], "at": at, "median": half[0] if half else None,
           "quantiles": quantiles,
           "survival": [[h, float(km.predict(h))] for h in horizons]}
    if any(kind == 1 for _, kind in case) and len(case) > 2:
        row["lifelines_advanced"] = [[h, jitterless(case, h)] for h in horizons]
    return row


def jitterless(case, horizon):
    """lifelines' incidence at a horizon, each event and censoring at a time of its own."""
    order = sorted(range(len(case)), key=lambda i: (case[i][0], case[i][1] == 0))
    times, day, rank = [0.0] * len(case), None, 0
    for i in order:
        rank = rank + 1 if case[i][0] == day else 1
        day = case[i][0]
        times[i] = day + rank / (len(case) + 2)
    fitter = AalenJohansenFitter(calculate_variance=False)
    fitter.fit(times, [kind for _, kind in case], event_of_interest=1)
    return float(fitter.cumulative_density_.loc[: horizon + 0.9999].iloc[-1, 0])


def main():
    compared, needed = comparisons()
    large, small = tables()
    to_come, least = trials_to_come()
    versions = {"python": platform.python_version()} | {
        library.__name__: library.__version__
        for library in (numpy, scipy, statsmodels, lifelines, mpmath)}
    parts = {"versions": versions, "chi_square_tail": chi_square_tails(), "beta": beta_functions(),
             "beta_quantile": beta_quantiles(), "wilson": wilsons(), "compare": compared,
             "needed": needed, "tables": large, "small_tables": small, "shrinkage": shrinkages(),
             "to_come": to_come, "least": least, "waits": waits()}
    sys.stdout.write("{\n")
    for at, (name, part) in enumerate(parts.items()):
        rows = part if isinstance(part, list) else None
        text = json.dumps(part) if rows is None else (
            "[\n" + ",\n".join("  " + json.dumps(row) for row in rows) + "\n]")
        sys.stdout.write(f"{json.dumps(name)}: {text}{',' if at + 1 < len(parts) else ''}\n")
    sys.stdout.write("}\n")


main()
