// The same work by four hands, as an expert of each would do it: of the opportunities of one channel,
// how many reached each stage; per owner the two counts of five ratios; per month how many entered
// and were won. `bench` is Imbuto's own, in wasm; it gives the columns that the others work on.

const LEVELS = 8; // S, P, appointment set and measured, set but not measured, A, N, C, O

// What each way has in common: sums per group become the numbers that are compared.
function told(furthest, perOwner, perMonth, owners, months) {
    const numbers = [];
    let reached = 0;
    const cumulative = new Array(6);
    for (let stage = 5; stage >= 0; stage--) cumulative[stage] = reached += furthest[stage];
    numbers.push(...cumulative);
    for (let owner = 0; owner < owners; owner++) {
        const at = level => perOwner[owner * LEVELS + level];
        const won = at(7), proposed = won + at(6) + at(5), held = proposed + at(4);
        const measured = held + at(2), set = measured + at(3), prospects = set + at(1);
        const suspects = prospects + at(0);
        numbers.push(prospects, suspects, set, prospects, held, measured, proposed, held, won, proposed);
    }
    for (let month = 0; month < months; month++) {
        const lost = perMonth[month * 2], won = perMonth[month * 2 + 1];
        numbers.push(lost + won, won);
    }
    return numbers;
}

function byHand({ source, owner, level, furthest, month, owners, months }) {
    const rows = source.length;
    return chosen => {
        const stages = new Int32Array(6);
        const perOwner = new Int32Array(owners * LEVELS);
        const perMonth = new Int32Array(months * 2);
        for (let row = 0; row < rows; row++) {
            if (source[row] !== chosen) continue;
            const stage = furthest[row];
            stages[stage]++;
            perOwner[owner[row] * LEVELS + level[row]]++;
            perMonth[month[row] * 2 + (stage === 5 ? 1 : 0)]++;
        }
        return told(stages, perOwner, perMonth, owners, months);
    };
}

function withCrossfilter({ source, owner, level, furthest, month, owners, months }) {
    const rows = crossfilter(Array.from(source.keys()));
    const bySource = rows.dimension(row => source[row]);
    const group = key => rows.dimension(key).group().reduceCount();
    const stages = group(row => furthest[row]);
    const perOwner = group(row => owner[row] * LEVELS + level[row]);
    const perMonth = group(row => month[row] * 2 + (furthest[row] === 5 ? 1 : 0));
    const read = (from, length) => {
        const sums = new Int32Array(length);
        for (const { key, value } of from.all()) sums[key] = value;
        return sums;
    };
    return chosen => {
        bySource.filterExact(chosen);
        return told(read(stages, 6), read(perOwner, owners * LEVELS), read(perMonth, months * 2), owners, months);
    };
}

function withArquero({ source, owner, level, furthest, month, owners, months }) {
    const table = aq.table({
        source,
        furthest,
        owned: Uint16Array.from(owner, (of, row) => of * LEVELS + level[row]),
        monthly: Uint16Array.from(month, (of, row) => of * 2 + (furthest[row] === 5 ? 1 : 0)),
    });
    const read = (grouped, key, length) => {
        const sums = new Int32Array(length);
        const keys = grouped.array(key);
        const counts = grouped.array('count');
        for (let at = 0; at < keys.length; at++) sums[keys[at]] = counts[at];
        return sums;
    };
    return chosen => {
        const some = table.params({ chosen }).filter((row, $) => row.source === $.chosen).reify();
        return told(
            read(some.groupby('furthest').count(), 'furthest', 6),
            read(some.groupby('owned').count(), 'owned', owners * LEVELS),
            read(some.groupby('monthly').count(), 'monthly', months * 2),
            owners, months,
        );
    };
}

// Times each way, in an order that changes from round to round; equal results come first.
function measure(bench, rounds) {
    const columns = {
        source: bench.column('source'), owner: bench.column('owner'), level: bench.column('level'),
        furthest: bench.column('furthest'), month: bench.column('month'),
        owners: bench.owners(), months: bench.months(),
    };
    const channels = bench.channels();
    const ways = {
        'Imbuto': chosen => Array.from(bench.filter(chosen)),
        'typed arrays by hand': byHand(columns),
        'crossfilter2': withCrossfilter(columns),
        'Arquero': withArquero(columns),
    };
    const names = Object.keys(ways);
    for (let chosen = 0; chosen < channels; chosen++) {
        const wanted = JSON.stringify(ways['typed arrays by hand'](chosen));
        for (const name of names) {
            const got = JSON.stringify(ways[name](chosen));
            if (got !== wanted) return { differs: `${name}, channel ${chosen}: ${got} instead of ${wanted}` };
        }
    }
    const pages = ['page', 'team', 'bridge', 'plan'];
    const pageNamed = page => `Imbuto, all figures of the ${page === 'page' ? 'funnel' : page}`;
    const rest = [...pages.map(pageNamed), ...pages.map(page => `${pageNamed(page)}, no filter`),
        'Imbuto, the past of all'];
    const times = Object.fromEntries([...names, ...rest].map(name => [name, []]));
    // A sample is the mean over all channels: one change is shorter than the clock is fine.
    const timed = (name, change) => {
        const begun = performance.now();
        for (let chosen = 0; chosen < channels; chosen++) change(chosen);
        times[name].push((performance.now() - begun) / channels);
    };
    for (let round = 0; round < rounds; round++) {
        for (let turn = 0; turn < names.length; turn++) {
            const name = names[(round + turn) % names.length];
            timed(name, ways[name]);
        }
        timed(pageNamed('page'), chosen => bench.page(chosen));
        // What takes longer than the clock is fine needs no mean.
        const once = (name, change) => {
            const begun = performance.now();
            change();
            times[name].push(performance.now() - begun);
        };
        for (const page of pages.slice(1)) once(pageNamed(page), () => bench[page](round % channels));
        for (const page of pages) once(`${pageNamed(page)}, no filter`, () => bench[page](channels));
        once('Imbuto, the past of all', () => bench.outlook());
    }
    return { times };
}
