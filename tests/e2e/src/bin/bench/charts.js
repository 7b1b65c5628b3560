// Three charts by five hands, as an expert of each would draw them without animation: the bars of the funnel
// with their counts, a curve with its band and those lost, and a control chart of months. `drawings` is
// Imbuto's own, in wasm; it gives the numbers that the others draw. Each draws into an empty place in a frame
// of its own; the time is from the call until that frame is laid out and painted.

const WIDTH = 640, HEIGHT = 320;
const STAGES = ['S', 'P', 'A', 'N', 'C', 'O'];
const INKS = ['#1d5da4', '#9bb7d6', '#dfded8'];
const percent = value => `${Math.round(100 * value)} %`;

function rowsOf(numbers, width) {
    const rows = [];
    for (let at = 0; at < numbers.length; at += width) rows.push(Array.from(numbers.slice(at, at + width)));
    return rows;
}

// What all draw.
function figuresOf(drawings) {
    const funnel = rowsOf(drawings.funnel_numbers(), 3).map((parts, at) => {
        const all = parts[0] + parts[1] + parts[2];
        return { stage: STAGES[at], parts, all };
    });
    const curve = rowsOf(drawings.curve_numbers(), 5)
        .map(([day, on, low, high, lost]) => ({ day, on, low, high, lost }));
    const [rate, ...months] = drawings.control_numbers();
    const control = rowsOf(months, 3).map(([share, low, high], at) => ({ at, share, low, high }));
    return { funnel, curve, control, rate };
}

function byImbuto(drawings) {
    const put = (place, svg) => { place.innerHTML = svg; };
    const count = (place, css) => place.querySelectorAll(css).length;
    return {
        funnel: place => put(place, drawings.funnel(WIDTH)),
        curve: place => put(place, drawings.curve(WIDTH)),
        control: place => put(place, drawings.control(WIDTH)),
        drawn: {
            funnel: place => place.textContent,
            curve: place => count(place, 'path'),
            control: place => count(place, 'circle'),
        },
    };
}

function byPlot({ funnel, curve, control, rate }) {
    const bars = funnel.flatMap(({ stage, parts, all }) => {
        let from = -all / 2;
        return parts.map((count, part) => ({ stage, part, from, to: (from += count) }));
    });
    const put = (place, plot) => place.replaceChildren(plot);
    const base = { width: WIDTH, height: HEIGHT };
    return {
        funnel: place => put(place, Plot.plot({
            ...base, y: { domain: STAGES }, x: { axis: null },
            marks: [
                Plot.barX(bars, { x1: 'from', x2: 'to', y: 'stage', fill: bar => INKS[bar.part] }),
                Plot.text(funnel, { y: 'stage', x: 0, text: row => String(row.all) }),
            ],
        })),
        curve: place => put(place, Plot.plot({
            ...base, x: { domain: [0, 180] }, y: { domain: [0, 1] },
            marks: [
                Plot.areaY(curve, { x: 'day', y1: 'low', y2: 'high', curve: 'step-after', fill: INKS[1] }),
                Plot.lineY(curve, { x: 'day', y: 'on', curve: 'step-after', stroke: INKS[0] }),
                Plot.lineY(curve, { x: 'day', y: 'lost', curve: 'step-after', strokeDasharray: '4 3' }),
            ],
        })),
        control: place => put(place, Plot.plot({
            ...base, y: { domain: [0, 1] },
            marks: [
                Plot.areaY(control, { x: 'at', y1: 'low', y2: 'high', curve: 'step', fill: INKS[2] }),
                Plot.ruleY([rate]),
                Plot.dot(control, { x: 'at', y: 'share', fill: 'black' }),
            ],
        })),
        drawn: {
            funnel: place => place.querySelectorAll('g[aria-label=bar] rect').length,
            curve: place => place.querySelectorAll('path').length,
            control: place => place.querySelectorAll('circle').length,
        },
    };
}

function byUPlot({ funnel, curve, control, rate }) {
    const options = { width: WIDTH, height: HEIGHT, legend: { show: false }, cursor: { show: false }, scales: { x: { time: false }, y: { range: [0, 1] } } };
    const steps = uPlot.paths.stepped({ align: 1 });
    const at = {};
    let last = null;
    const draw = (name, place, own, data) => {
        if (last) last.destroy();
        place.replaceChildren();
        last = at[name] = new uPlot(own, data, place);
    };
    const counts = {
        hooks: { draw: [plot => funnel.forEach(({ all }, row) => plot.ctx.fillText(String(all), plot.valToPos(row, 'x', true), plot.valToPos(all, 'y', true) - 4))] },
    };
    const bars = uPlot.paths.bars({ size: [0.8] });
    // Bars of one height over the next: the whole, what went on or is open, what went on.
    const sums = [2, 1, 0].map(part => funnel.map(({ parts }) => parts.slice(0, part + 1).reduce((a, b) => a + b)));
    return {
        funnel: place => draw('funnel', place, {
            ...options, ...counts, scales: { x: { time: false }, y: {} },
            series: [{}, ...[2, 1, 0].map(part => ({ paths: bars, fill: INKS[part], points: { show: false } }))],
        }, [funnel.map((_, row) => row), ...sums]),
        curve: place => draw('curve', place, {
            ...options,
            series: [{}, { paths: steps, stroke: INKS[0], points: { show: false } }, { paths: steps, points: { show: false } }, { paths: steps, points: { show: false } }, { paths: steps, stroke: 'black', dash: [4, 3], points: { show: false } }],
            bands: [{ series: [3, 2], fill: INKS[1] }],
        }, [curve.map(p => p.day), curve.map(p => p.on), curve.map(p => p.low), curve.map(p => p.high), curve.map(p => p.lost)]),
        control: place => draw('control', place, {
            ...options,
            series: [{}, { paths: steps, points: { show: false } }, { paths: steps, points: { show: false } }, { stroke: 'grey', points: { show: false } }, { paths: () => null, points: { show: true, size: 8, fill: 'black' } }],
            bands: [{ series: [2, 1], fill: INKS[2] }],
        }, [control.map(p => p.at), control.map(p => p.low), control.map(p => p.high), control.map(() => rate), control.map(p => p.share)]),
        drawn: Object.fromEntries(['funnel', 'curve', 'control'].map(name => [name, () => at[name].data.slice(1).flat().length])),
    };
}

function byChartJs({ funnel, curve, control, rate }) {
    Chart.defaults.animation = false;
    const at = {};
    let last = null;
    const draw = (name, place, config) => {
        if (last) last.destroy();
        const canvas = document.createElement('canvas');
        canvas.width = WIDTH;
        canvas.height = HEIGHT;
        place.replaceChildren(canvas);
        const { options, ...rest } = config;
        last = at[name] = new Chart(canvas, { ...rest, options: { responsive: false, plugins: { legend: { display: false } }, ...options } });
    };
    const counts = {
        id: 'counts',
        afterDatasetsDraw: chart => funnel.forEach(({ all }, row) => {
            const y = chart.scales.y.getPixelForValue(row);
            chart.ctx.fillText(String(all), chart.scales.x.getPixelForValue(0), y);
        }),
    };
    const line = (key, more) => ({ data: curve.map(p => ({ x: p.day, y: p[key] })), stepped: 'before', pointRadius: 0, ...more });
    return {
        funnel: place => draw('funnel', place, {
            type: 'bar', plugins: [counts],
            data: { labels: STAGES, datasets: [0, 1, 2].map(part => ({
                backgroundColor: INKS[part], grouped: false,
                data: funnel.map(({ parts, all }) => {
                    const from = -all / 2 + parts.slice(0, part).reduce((a, b) => a + b, 0);
                    return [from, from + parts[part]];
                }),
            })) },
            options: { indexAxis: 'y' },
        }),
        curve: place => draw('curve', place, {
            type: 'line',
            data: { datasets: [line('on', { borderColor: INKS[0] }), line('low', { borderWidth: 0 }), line('high', { borderWidth: 0, fill: '-1', backgroundColor: INKS[1] }), line('lost', { borderDash: [4, 3] })] },
            options: { parsing: false, scales: { x: { type: 'linear', max: 180 }, y: { min: 0, max: 1 } } },
        }),
        control: place => draw('control', place, {
            type: 'line',
            data: { labels: control.map(p => p.at), datasets: [
                { data: control.map(p => p.share), showLine: false, pointRadius: 4, pointBackgroundColor: 'black' },
                { data: control.map(p => p.low), stepped: 'middle', pointRadius: 0, borderWidth: 0 },
                { data: control.map(p => p.high), stepped: 'middle', pointRadius: 0, borderWidth: 0, fill: '-1', backgroundColor: INKS[2] },
                { data: control.map(() => rate), pointRadius: 0, borderColor: 'grey' },
            ] },
            options: { scales: { y: { min: 0, max: 1 } } },
        }),
        drawn: Object.fromEntries(['funnel', 'curve', 'control'].map(name => [name, () => at[name].data.datasets.flatMap(set => set.data).length])),
    };
}

function byECharts({ funnel, curve, control, rate }) {
    const at = {};
    const draw = (name, place, option) => {
        echarts.getInstanceByDom(place)?.dispose();
        place.replaceChildren();
        at[name] = echarts.init(place, null, { width: WIDTH, height: HEIGHT });
        at[name].setOption({ animation: false, ...option });
        at[name].getZr().flush();
    };
    const hidden = { lineStyle: { opacity: 0 }, symbol: 'none' };
    return {
        funnel: place => draw('funnel', place, {
            xAxis: { show: false }, yAxis: { type: 'category', data: STAGES, inverse: true },
            series: [
                { type: 'bar', stack: 'all', silent: true, itemStyle: { color: 'transparent' }, data: funnel.map(({ all }) => (funnel[0].all - all) / 2) },
                ...[0, 1, 2].map(part => ({
                    type: 'bar', stack: 'all', itemStyle: { color: INKS[part] },
                    data: funnel.map(({ parts }) => parts[part]),
                    label: { show: part === 0, formatter: ({ dataIndex }) => String(funnel[dataIndex].all) },
                })),
            ],
        }),
        curve: place => draw('curve', place, {
            xAxis: { type: 'value', max: 180 }, yAxis: { max: 1 },
            series: [
                { type: 'line', step: 'end', symbol: 'none', data: curve.map(p => [p.day, p.on]) },
                { type: 'line', step: 'end', ...hidden, stack: 'band', data: curve.map(p => [p.day, p.low]) },
                { type: 'line', step: 'end', ...hidden, stack: 'band', areaStyle: { color: INKS[1] }, data: curve.map(p => [p.day, p.high - p.low]) },
                { type: 'line', step: 'end', symbol: 'none', lineStyle: { type: 'dashed' }, data: curve.map(p => [p.day, p.lost]) },
            ],
        }),
        control: place => draw('control', place, {
            xAxis: { type: 'category', data: control.map(p => String(p.at)) }, yAxis: { max: 1 },
            series: [
                { type: 'scatter', symbolSize: 8, data: control.map(p => p.share) },
                { type: 'line', step: 'middle', ...hidden, stack: 'band', data: control.map(p => p.low) },
                { type: 'line', step: 'middle', ...hidden, stack: 'band', areaStyle: { color: INKS[2] }, data: control.map(p => p.high - p.low) },
                { type: 'line', symbol: 'none', data: control.map(() => rate) },
            ],
        }),
        drawn: Object.fromEntries(['funnel', 'curve', 'control'].map(name => [name, () => {
            const series = at[name].getOption().series;
            return series.filter(one => !one.silent).flatMap(one => one.data).length;
        }])),
    };
}

// What each has to have drawn: the same bars, points of curves, and months.
function expected({ funnel, curve, control }) {
    const [bars, points, months] = [3 * funnel.length, 4 * curve.length, 4 * control.length];
    const counts = { funnel: bars, curve: points, control: months };
    return { 'uPlot': counts, 'Chart.js': counts, 'ECharts': counts };
}

// Says where a drawing is not what the numbers ask for.
function wrong(name, chart, place, way, figures) {
    const drawn = way.drawn[chart](place);
    const counts = expected(figures)[name];
    if (counts) return drawn === counts[chart] ? null : `${drawn} values instead of ${counts[chart]}`;
    if (chart === 'control') return drawn === figures.control.length ? null : `${drawn} months`;
    if (chart === 'curve') return drawn >= 3 ? null : `${drawn} paths`;
    if (name === 'Plot') return drawn === 3 * figures.funnel.length ? null : `${drawn} bars`;
    const missing = figures.funnel.find(({ all }) => !drawn.includes(String(all)));
    return missing ? `no count of ${missing.stage}` : null;
}

// From the call in a frame until that frame is painted.
function painted(draw) {
    return new Promise(resolve => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        const begun = performance.now();
        port1.onmessage = () => resolve(performance.now() - begun);
        draw();
        port2.postMessage(null);
    }));
}

async function measure(drawings, rounds) {
    const figures = figuresOf(drawings);
    const ways = {
        'Imbuto': byImbuto(drawings), 'Plot': byPlot(figures), 'uPlot': byUPlot(figures),
        'Chart.js': byChartJs(figures), 'ECharts': byECharts(figures),
    };
    const names = Object.keys(ways);
    const charts = ['funnel', 'curve', 'control'];
    // Nothing beside a place moves when something is drawn in it.
    const placed = () => {
        const place = document.body.appendChild(document.createElement('div'));
        place.style.cssText = `contain: strict; width: ${WIDTH}px; height: ${2 * HEIGHT}px`;
        return place;
    };
    const places = Object.fromEntries(names.map(name => [name, placed()]));
    const times = {};
    // The first rounds warm up, and show that all draw the same.
    for (let round = -3; round < rounds; round++) {
        for (const chart of charts) {
            for (let turn = 0; turn < names.length; turn++) {
                const name = names[(round + 3 + turn) % names.length];
                const took = await painted(() => ways[name][chart](places[name]));
                const differs = round < 0 && wrong(name, chart, places[name], ways[name], figures);
                if (differs) return { differs: `${name}, ${chart}: ${differs}` };
                if (round >= 0) ((times[chart] ??= {})[name] ??= []).push(took);
            }
        }
    }
    return { times };
}
