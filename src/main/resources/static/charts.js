/*
 * Draws beside a table what its cells say, with ECharts. The table is the truth: numbers stand in data attributes of its cells, words are
 * taken as the server wrote them. A drawing is <div class="chart" data-chart="KIND" data-table="ID OF THE TABLE">; its height is reserved by
 * the style sheet. Everything is painted on a canvas, for the policy of the site refuses styles within markup.
 */
(() => {
  'use strict';
  if (window.levierCharts) return;
  window.levierCharts = true;
  const drawn = new Map();
  const language = document.documentElement.lang;
  const money = new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR', notation: 'compact', maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const all = (root, selector) => [...root.querySelectorAll(selector)];
  const distinct = (values) => [...new Set(values)];
  const words = (cell) => cell ? cell.textContent.replace(/[ \n]+/g, ' ').trim() : '';

  function palette() {
    const style = getComputedStyle(document.documentElement);
    const of = (name) => style.getPropertyValue('--' + name).trim();
    const dark = matchMedia('(prefers-color-scheme: dark)').matches && !document.documentElement.classList.contains('printing');
    return { of, dark, tone: (i) => of('t' + (i % 8)), over: dark ? 'rgba(0,0,0,.32)' : 'rgba(255,255,255,.42)' };
  }

  /* Patterns as well as colours: a tone always has the same one. */
  const stripes = (rotation, space) => ({ symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, space], rotation });
  const spots = (symbol) => ({ symbol, symbolSize: .8, dashArrayX: [[7, 7], [0, 7, 7, 0]], dashArrayY: [6, 0] });
  const PATTERNS = [undefined, stripes(Math.PI / 4, 6), spots('circle'), stripes(-Math.PI / 4, 6), stripes(0, 5), spots('triangle'),
    stripes(Math.PI / 2, 5), spots('diamond')];
  function full(p, tone) {
    const pattern = PATTERNS[(tone + 3 * Math.floor(tone / 8)) % 8];
    return { color: p.tone(tone), decal: pattern && { ...pattern, color: p.over }, borderColor: p.of('sheet'), borderWidth: 1 };
  }
  /* What is not sure is outlined on a light ground, with the pattern of its tone. */
  function perhaps(p, tone) {
    const pattern = PATTERNS[(tone + 3 * Math.floor(tone / 8)) % 8] || stripes(Math.PI / 4, 10);
    return { color: p.of('sheet'), decal: { ...pattern, color: p.tone(tone) }, borderColor: p.tone(tone), borderWidth: 1.5, borderType: 'dashed' };
  }

  function frame(p) {
    const text = { color: p.of('ink'), fontFamily: p.of('sans'), fontSize: 13 };
    return {
      animation: false, darkMode: p.dark, textStyle: text,
      aria: { enabled: true, label: { enabled: false } },
      tooltip: { renderMode: 'richText', confine: true, backgroundColor: p.of('sheet'), borderColor: p.of('field'), textStyle: text },
      grid: { left: 14, right: 26, top: 8, bottom: 34, containLabel: true },
    };
  }
  const legend = (p, data) => ({ type: 'scroll', bottom: 0, left: 0, data, itemWidth: 18, textStyle: { color: p.of('ink'), width: 150, overflow: 'truncate' },
    pageTextStyle: { color: p.of('ink') }, pageIconColor: p.of('ink'), pageIconInactiveColor: p.of('line') });
  const amounts = (p, width, more) => ({ type: 'value', splitNumber: width < 500 ? 2 : 5, splitLine: { lineStyle: { color: p.of('line') } },
    axisLabel: { color: p.of('quiet'), formatter: (value) => money.format(value).replace('-', '\u2212'), hideOverlap: true }, ...more });
  /* The names of bars stand above them, so that narrow screens have room for both. */
  const rows = (p, width, data, above) => ({ type: 'category', inverse: true, data, axisLine: { show: false }, axisTick: { show: false }, z: 10,
    axisLabel: { inside: true, color: p.of('ink'), margin: 2, interval: 0, verticalAlign: 'bottom', padding: [0, 0, above, 0], width: width - 24, overflow: 'truncate' } });
  const mark = (p, name, data, height) => ({ type: 'scatter', name, data, symbol: 'rect', symbolSize: [3, height], z: 5, itemStyle: { color: p.of('ink'), borderColor: p.of('sheet'), borderWidth: .5 } });

  /* Who pays what: one bar for each plan; every payer has a sure part and one that may come on top. */
  function stack(table, p, width, said) {
    const cells = all(table, '[data-sure]');
    const costs = all(table, '[data-cost]');
    const bars = distinct(costs.concat(cells).map((cell) => cell.dataset.bar));
    const payers = distinct(cells.map((cell) => cell.dataset.payer));
    const series = payers.flatMap((payer) => ['sure', 'perhaps'].map((part) => {
      const of = (bar) => cells.filter((cell) => cell.dataset.payer === payer && cell.dataset.bar === bar);
      const value = (cell) => part === 'sure' ? +cell.dataset.sure : cell.dataset.most - cell.dataset.sure;
      const tone = +cells.find((cell) => cell.dataset.payer === payer).dataset.tone;
      return { type: 'bar', stack: 'all', name: payer, barWidth: 24, itemStyle: part === 'sure' ? full(p, tone) : perhaps(p, tone),
        data: bars.map((bar) => ({ value: of(bar).reduce((sum, cell) => sum + value(cell), 0) || null, said: [bar, payer, ...of(bar).map(words)].join('\n') })) };
    }));
    const cost = mark(p, said[0], costs.map((cell) => ({ value: [+cell.dataset.cost, cell.dataset.bar], said: [cell.dataset.bar, said[0], words(cell)].join('\n') })), 28);
    return { xAxis: amounts(p, width), yAxis: rows(p, width, bars, 15), legend: legend(p, payers.concat(said[0])), series: [...series, cost] };
  }

  /* Three moments of each year, as far as the plan knows: what comes in advance, what is paid, what comes after. */
  function treasury(table, p, width) {
    const heads = all(table, 'thead th').map(words);
    const years = all(table, 'tr[data-paid]');
    const number = (row, name) => +row.dataset[name];
    const said = (row) => [...row.cells].map((cell, i) => heads[i] + ' ' + words(cell)).join('\n');
    const moments = (of) => years.flatMap((row) => of(row).map((value) => ({ value, said: said(row) })));
    const bar = (name, tone, of) => ({ type: 'bar', name, stack: 'all', barMaxWidth: 34, itemStyle: full(p, tone), data: moments(of) });
    let before = 0;
    const balance = moments((row) => {
      const points = [before + number(row, 'advances'), number(row, 'lowest'), number(row, 'balance')];
      before = points[2];
      return points;
    });
    const middle = (index) => index % 3 === 1;
    return {
      xAxis: { type: 'category', data: years.flatMap((row) => ['', words(row.cells[0]), '']), axisLine: { onZero: false, lineStyle: { color: p.of('field') } },
        axisTick: { interval: (index) => index % 3 === 0 }, axisLabel: { color: p.of('ink'), interval: middle } },
      yAxis: amounts(p, 600), legend: legend(p, [heads[1], heads[2], heads[4]]),
      series: [
        bar(heads[1], 1, (row) => [null, -number(row, 'paid'), null]),
        bar(heads[2], 0, (row) => [number(row, 'advances') || null, null, number(row, 'rest') || null]),
        { type: 'line', name: heads[4], data: balance, symbol: 'circle', symbolSize: 8, lineStyle: { color: p.of('ink'), width: 2 }, itemStyle: { color: p.of('ink') },
          markLine: { silent: true, symbol: 'none', label: { show: false }, data: [{ yAxis: 0 }], lineStyle: { color: p.of('quiet'), type: 'solid' } } },
      ],
    };
  }

  /* Projects from their first year to their last, and the days on which calls close. */
  function timeline(table, p, width) {
    const lines = all(table, '[data-from], [data-day]');
    const name = (row) => words(row.cells[0]);
    const said = (row) => [...row.cells].map(words).join('\n');
    const day = (text) => { const date = new Date(text); return date.getUTCFullYear() + (date.getUTCMonth() + date.getUTCDate() / 31) / 12; };
    const projects = lines.map((row, i) => [row, i]).filter(([row]) => row.dataset.from);
    const calls = lines.map((row, i) => [row, i]).filter(([row]) => row.dataset.day);
    const ends = projects.flatMap(([row]) => [+row.dataset.from, +row.dataset.to + 1]).concat(calls.flatMap(([row]) => [Math.floor(day(row.dataset.day)), Math.ceil(day(row.dataset.day))]));
    const [min, max] = [Math.min(...ends), Math.max(...ends)];
    return {
      xAxis: { type: 'value', min, max, interval: Math.max(1, Math.ceil((max - min) / (width < 500 ? 4 : 10))), splitLine: { lineStyle: { color: p.of('field'), type: 'dotted' } },
        axisLabel: { color: p.of('ink'), align: 'left', formatter: (year) => year < max ? String(year) : '' } },
      yAxis: rows(p, width, lines.map(name), 11),
      grid: { left: 4, right: 14, top: 14, bottom: 6, containLabel: true },
      series: [
        { type: 'custom', data: projects.map(([row, i]) => ({ value: [+row.dataset.from, +row.dataset.to + 1, i], said: said(row) })), encode: { x: [0, 1], y: 2 },
          renderItem: (_, api) => {
            const [from, to] = [api.coord([api.value(0), api.value(2)]), api.coord([api.value(1), api.value(2)])];
            return { type: 'rect', shape: { x: from[0] + 1, y: from[1] - 8, width: to[0] - from[0] - 2, height: 16, r: 3 }, style: { fill: p.tone(0) } };
          } },
        { type: 'scatter', symbol: 'diamond', symbolSize: 16, itemStyle: { color: p.of('press'), borderColor: p.of('sheet'), borderWidth: 1 },
          data: calls.map(([row, i]) => ({ value: [day(row.dataset.day), i], said: said(row) })) },
      ],
    };
  }

  /* Shares against what the strategy wants. */
  function balance(table, p, width, said) {
    const lines = all(table, 'tr[data-wanted]');
    const name = (row) => words(row.cells[0]) + ' – ' + words(row.cells[1]);
    const tell = (row) => [...row.cells].map(words).join('\n');
    const part = (of, style) => ({ type: 'bar', stack: 'all', barWidth: 14, itemStyle: style, data: lines.map((row) => ({ value: of(row) || null, said: tell(row) })) });
    return {
      xAxis: { type: 'value', min: 0, max: 100, interval: width < 500 ? 50 : 25, splitLine: { lineStyle: { color: p.of('line') } }, axisLabel: { color: p.of('quiet'), formatter: (value) => percent.format(value / 100) } },
      yAxis: rows(p, width, lines.map(name), 10), legend: legend(p, said),
      series: [
        { ...part((row) => +row.dataset.min, full(p, 0)), name: said[0] },
        { ...part((row) => row.dataset.max - row.dataset.min, perhaps(p, 0)), name: said[1] },
        { ...mark(p, said[2], lines.map((row, i) => ({ value: [+row.dataset.wanted, i], said: tell(row) })), 18), itemStyle: { color: p.of('press') } },
      ],
    };
  }

  /* A rate through the campaigns: a bar for each value that it may have. */
  function rates(table, p) {
    const values = (row) => all(row, '[data-rates]').flatMap((cell) => cell.dataset.rates.split('|').map((rate, i) => ({ rate: +rate, label: cell.dataset.said.split('|')[i], said: words(cell) })));
    const groups = all(table, 'tbody tr').map((row) => ({ name: words(row.cells[0]), values: values(row), assumed: 'assumed' in row.dataset }));
    const bars = groups.flatMap((group, g) => (g ? [null] : []).concat(group.values.map((value, i) => ({ ...value, group, named: i === Math.floor((group.values.length - 1) / 2) }))));
    const one = (bar) => ({ value: bar.rate, said: [bar.group.name, bar.said].join('\n'), label: { formatter: bar.label }, itemStyle: bar.group.assumed ? perhaps(p, 0) : full(p, 0) });
    return {
      grid: { left: 4, right: 8, top: 24, bottom: 4, containLabel: true },
      xAxis: { type: 'category', data: bars.map((bar) => bar && bar.named ? bar.group.name : ''), axisTick: { show: false }, axisLine: { lineStyle: { color: p.of('field') } },
        axisLabel: { color: p.of('ink'), interval: (i) => Boolean(bars[i] && bars[i].named), hideOverlap: true } },
      yAxis: { type: 'value', min: 0, max: 100, interval: 50, splitLine: { lineStyle: { color: p.of('line') } }, axisLabel: { color: p.of('quiet'), formatter: (value) => percent.format(value / 100) } },
      series: [{ type: 'bar', barMaxWidth: 40, barCategoryGap: '18%', data: bars.map((bar) => bar ? one(bar) : null), label: { show: true, position: 'top', color: p.of('ink') }, labelLayout: { hideOverlap: true } }],
    };
  }

  /* Countries: those with projects are full, those that only the strategy names are hatched; small ones are points. */
  function map(table, p, width) {
    const found = new Map();
    all(table, '[data-countries]').forEach((row) => row.dataset.countries.split(' ').forEach((code) => {
      const country = found.get(code) || { said: [], active: false, name: '' };
      country.said.push([...row.cells].map(words).filter(Boolean).join('\n'));
      if (row.dataset.countries === code) country.name = words(row.cells[0]);
      country.active = country.active || row.dataset.active === code;
      found.set(code, country);
    }));
    found.forEach((_, code) => { if (!world.points[code] && !mainland(code).length) found.delete(code); });
    const text = (country) => country.said.join('\n\n');
    const style = (country) => { const { color, decal } = country.active ? full(p, 0) : perhaps(p, 1); return { color, areaColor: color, decal, borderColor: p.of('field'), borderWidth: .6 }; };
    const label = (country) => ({ show: width > 500 && country.active, formatter: country.name, color: p.of('ink'), textBorderColor: p.of('sheet'), textBorderWidth: 3, fontSize: 12 });
    const shapes = [...found].filter(([code]) => !world.points[code]).map(([code, country]) => ({ name: code, said: text(country), itemStyle: style(country), label: { show: false } }));
    const points = [...found].filter(([code, country]) => world.points[code] || country.active).map(([code, country]) => ({ value: world.points[code] || middle(code), said: text(country),
      symbolSize: !world.points[code] ? 3 : country.active ? 11 : 8, label: { ...label(country), position: 'right' },
      itemStyle: country.active ? { color: p.tone(0), borderColor: world.points[code] ? p.of('sheet') : p.tone(0), opacity: 1 } : { color: p.of('sheet'), borderColor: p.tone(1), borderWidth: 2, opacity: 1 } }));
    return {
      geo: { map: 'world', left: 0, right: 0, top: 0, bottom: 0, boundingCoords: width > 500 || !found.size ? WORLD : around([...found.keys()]), regions: shapes,
        itemStyle: { areaColor: p.of('tag'), borderColor: p.of('field'), borderWidth: .4 }, label: { show: false }, emphasis: { disabled: true }, select: { disabled: true } },
      series: [{ type: 'map', geoIndex: 0, data: shapes, selectedMode: false }, { type: 'scatter', coordinateSystem: 'geo', data: points, z: 6, labelLayout: { moveOverlap: 'shiftY' } }],
    };
  }
  const WORLD = [[-170, 78], [190, -56]];
  /* The part of a country with the longest outline; what is not on the map has none. */
  function mainland(code) {
    const land = world.features.find((feature) => feature.properties.name === code);
    return land ? land.geometry.coordinates.map((polygon) => polygon[0]).reduce((one, other) => other.length > one.length ? other : one) : [];
  }
  const extent = (places) => [0, 1].map((axis) => places.map((place) => place[axis])).map((line) => [Math.min(...line), Math.max(...line)]);
  const middle = (code) => extent(mainland(code)).map(([least, most]) => (least + most) / 2);
  /* On a narrow screen the map shows where the countries lie, and what is around. */
  function around(codes) {
    const [[west, east], [south, north]] = extent(codes.flatMap((code) => world.points[code] ? [world.points[code]] : mainland(code))).map(([least, most]) => [least - 7, most + 7]);
    const more = Math.max(0, 70 - (east - west)) / 2;
    return [[Math.max(-170, west - more), Math.min(84, north)], [Math.min(190, east + more), Math.max(-56, south)]];
  }

  const KINDS = { stack, treasury, timeline, balance, rates, map };
  let world;
  const learn = () => fetch('/static/world.json').then((answer) => answer.json()).then((json) => {
    world = json;
    echarts.registerMap('world', { geoJSON: json });
  });

  function paint(box) {
    if (!box.isConnected) return;
    const chart = drawn.get(box) || echarts.init(box);
    drawn.set(box, chart);
    chart.resize();
    const p = palette();
    const shown = frame(p);
    shown.tooltip.formatter = (item) => item.data && item.data.said || '';
    const option = KINDS[box.dataset.chart](document.getElementById(box.dataset.table), p, chart.getWidth(), box.dataset.words.split('|'));
    chart.setOption({ ...shown, ...option }, true);
    box.dataset.drawn = 'true';
  }
  /* A drawing that fails leaves no hole: the table says it all. */
  const without = (box, fault) => { box.closest('figure').hidden = true; console.error(fault); };
  const safely = (box) => { try { paint(box); } catch (fault) { without(box, fault); } };
  const again = () => { drawn.forEach((chart, box) => box.isConnected ? safely(box) : (chart.dispose(), drawn.delete(box))); };
  const watch = new ResizeObserver((entries) => entries.forEach(({ target }) => {
    const chart = drawn.get(target);
    if (chart && target.clientWidth && target.clientWidth !== chart.getWidth()) safely(target);
  }));
  const first = (box) => { safely(box); watch.observe(box); };
  const start = (root) => all(root, '.chart[data-chart]').filter((box) => !drawn.has(box)).forEach((box) => {
    if (!window.echarts) without(box, 'No library of charts');
    else if (box.dataset.chart === 'map') learn().then(() => first(box), (fault) => without(box, fault));
    else first(box);
  });
  const printing = (on) => () => { document.documentElement.classList.toggle('printing', on); again(); drawn.forEach((chart) => chart.getZr().flush()); };

  start(document);
  document.addEventListener('htmx:load', (event) => start(event.target));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', again);
  addEventListener('beforeprint', printing(true));
  addEventListener('afterprint', printing(false));
})();
