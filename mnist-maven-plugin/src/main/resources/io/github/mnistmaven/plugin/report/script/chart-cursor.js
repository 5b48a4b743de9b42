// One crosshair over all charts of a group, led by the pointer or the arrow keys; dragging zooms.
const MOST_READ = 12;
const NEAREST = 5;

const visible = (group, chart) => chart.lines.filter((line) => !group.view.off.has(line.id));

// The curve whose epochs the crosshair stands at along seconds.
function leader(group) {
  const lines = visible(group, group.charts[0]);
  const own = lines.filter((line) => !group.series.get(line.id).ghost);
  const longest = lines.find((line) => line.id === group.highlighted) ??
    (own.length ? own : lines).reduce((a, b) => (b.values.length > a.values.length ? b : a), group.charts[0].lines[0]);
  return group.series.get(longest.id);
}

// Where the crosshair may stand: at each epoch; along seconds at those of one curve.
const places = (group) =>
  (group.view.seconds ? leader(group).seconds : Array.from({ length: extent(group)[1] }, (_, i) => i + 1));

const nearest = (list, at) => list.reduce((best, one) => (Math.abs(one - at) < Math.abs(best - at) ? one : best), list[0]);

// The epoch's index that a curve has at a place, -1 for none.
function indexAt(group, line, at) {
  if (!group.view.seconds) return at <= line.values.length ? at - 1 : -1;
  const { seconds } = group.series.get(line.id);
  const last = seconds.length - 1;
  if (at > seconds[last] * (1 + 0.5 / seconds.length)) return -1;
  return seconds.indexOf(nearest(seconds, at));
}

// The curves that are read out: all, or of many the highlighted, or those next to the pointer, or the best.
function readLines(group, chart) {
  const lines = visible(group, chart);
  if (lines.length <= MOST_READ) return lines;
  if (group.highlighted) return lines.filter((line) => line.id === group.highlighted);
  if (!group.near) {
    const pointed = group.pointed ?? { chart: group.charts[0] };
    const first = pointed.chart;
    const y = pointed.y ?? (first.higher_is_better ? 0 : Infinity);
    const distance = (line) => {
      const point = line.points[indexAt(group, line, group.at)];
      return point ? Math.abs(point[1] - Math.min(y, first.frame.height)) : Infinity;
    };
    group.near = new Set(visible(group, first).map((line) => [distance(line), line.id])
      .sort((a, b) => a[0] - b[0]).slice(0, NEAREST).map((entry) => entry[1]));
  }
  return lines.filter((line) => group.near.has(line.id));
}

const ownIndex = (group) => (group.view.seconds ? places(group).indexOf(group.at) : group.at - 1);
const heading = (group) => {
  const index = ownIndex(group);
  return 'Epoch ' + (index + 1) + (group.view.seconds ? ', ' + leader(group).shown_seconds[index] : '');
};

// What is read out of a chart: a row per curve, with its texts of the table of values.
function reading(group, chart) {
  const own = ownIndex(group);
  return readLines(group, chart).map((line) => {
    const index = indexAt(group, line, group.at);
    const { name, style } = group.series.get(line.id);
    return {
      style,
      name: name + (index === own ? '' : ', epoch ' + (index + 1)),
      text: chart.rows[index]?.cells[line.column].textContent ?? '',
      point: line.rawPoints?.[index],
    };
  }).filter((row) => row.text !== '');
}

function drawReadout(group, chart, rows) {
  const { frame, readout } = chart;
  const x = chart.x(group.at);
  const list = element('div', {});
  const dots = [];
  rows.forEach((row) => {
    const key = svgElement('svg', { class: 'key ' + row.style, viewBox: '0 0 30 10' });
    key.append(svgElement('path', { class: 'line', d: 'M1 5H29' }));
    list.append(key, element('span', {}, row.name), element('b', {}, row.text));
    if (!row.point) return;
    const dot = svgElement('g', { class: row.style });
    dot.append(svgElement('circle', { cx: fixed(row.point[0]), cy: fixed(row.point[1]), r: 4 }));
    dots.push(dot);
  });
  readout.replaceChildren(element('p', {}, heading(group)), list);
  // on the side where there is more room
  const share = x / frame.width * 100;
  const [side, other, room] = share < 50 ? ['left', 'right', share] : ['right', 'left', 100 - share];
  readout.style[side] = 'calc(' + room + '% + 10px)';
  readout.style[other] = 'auto';
  readout.style.maxWidth = 'calc(' + (100 - room) + '% - 10px)';
  const d = 'M' + fixed(x) + ' ' + frame.top + 'V' + (frame.height - frame.bottom);
  chart.crosshair.replaceChildren(svgElement('path', { class: 'hair', d }), ...dots);
}

function drawCursor(group) {
  const off = group.at === null || !(group.at >= group.charts[0].range[0] && group.at <= group.charts[0].range[1]);
  group.near = null;
  const texts = [];
  group.charts.forEach((chart) => {
    chart.readout.classList.toggle('off', off);
    chart.crosshair.replaceChildren();
    if (off) return;
    const rows = reading(group, chart);
    chart.readout.classList.toggle('off', rows.length === 0);
    drawReadout(group, chart, rows);
    texts.push(chart.title + ': ' + rows.map((row) => row.name + ' ' + row.text).join(', '));
  });
  group.charts.forEach(({ cursor }) => {
    const epochs = places(group).length;
    cursor.setAttribute('aria-valuemax', epochs);
    cursor.setAttribute('aria-valuenow', off ? epochs : places(group).indexOf(group.at) + 1);
    cursor.setAttribute('aria-valuetext', off ? 'no epoch' : heading(group) + '. ' + texts.join('. '));
  });
}

function moveTo(group, at, pointed) {
  draw(group);
  group.at = at;
  group.pointed = pointed;
  drawCursor(group);
}

const STEPS = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10, Home: -Infinity, End: Infinity };

function pressed(group, event) {
  if (event.key === 'Escape') {
    endDrag(group);
    moveTo(group, null);
  }
  if (!(event.key in STEPS) || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const list = places(group);
  const now = list.indexOf(group.at ?? group.last);
  const next = now < 0 ? list.length - 1 : Math.min(Math.max(now + STEPS[event.key], 0), list.length - 1);
  followZoom(group, list[next]);
  group.last = list[next];
  moveTo(group, list[next]);
}

function endDrag(group) {
  group.drag?.shade?.remove();
  group.drag = null;
}

// Dragging over a range of the axis zooms to it; group.drag is where that began, and the shade over the range.
function pointing(group, chart) {
  const { frame, cursor } = chart;
  const place = (event) => {
    const box = cursor.getBoundingClientRect();
    const x = (event.clientX - box.left) / box.width * frame.width;
    const inside = Math.min(Math.max(x, frame.left), frame.width - frame.right);
    const [from, to] = chart.range;
    return {
      x: inside,
      y: (event.clientY - box.top) / box.height * frame.height,
      at: from + (inside - frame.left) / (frame.width - frame.right - frame.left) * (to - from),
    };
  };
  cursor.addEventListener('pointerdown', (event) => {
    draw(group);
    if (event.button !== 0) return;
    group.drag = place(event);
    cursor.setPointerCapture(event.pointerId);
  });
  cursor.addEventListener('pointermove', (event) => {
    draw(group);
    const now = place(event);
    const { drag } = group;
    if (drag && !drag.shade && Math.abs(now.x - drag.x) > 6) {
      drag.shade = svgElement('rect', { class: 'zooming', y: frame.top, height: frame.height - frame.bottom - frame.top });
      chart.svg.append(drag.shade);
    }
    if (drag?.shade) {
      drag.shade.setAttribute('x', Math.min(drag.x, now.x));
      drag.shade.setAttribute('width', Math.abs(now.x - drag.x));
    }
    moveTo(group, nearest(places(group), now.at), { chart, y: now.y });
  });
  cursor.addEventListener('pointerup', (event) => {
    const { drag } = group;
    endDrag(group);
    if (drag?.shade) zoomTo(group, drag.at, place(event).at);
  });
  cursor.addEventListener('pointercancel', () => endDrag(group));
  cursor.addEventListener('pointerleave', () => {
    if (document.activeElement !== cursor) moveTo(group, null);
  });
  cursor.addEventListener('focus', () => { if (group.at === null) moveTo(group, group.last ?? places(group).slice(-1)[0]); });
  cursor.addEventListener('blur', () => moveTo(group, null));
  cursor.addEventListener('keydown', (event) => pressed(group, event));
}

function addCursor(group, chart) {
  chart.cursor = element('div', {
    class: 'cursor', role: 'slider', tabindex: 0, 'aria-label': chart.title + ', crosshair', 'aria-valuemin': 1,
  });
  chart.readout = element('div', { class: 'readout off', 'aria-hidden': true });
  chart.crosshair = svgElement('g', {});
  chart.svg.append(chart.crosshair);
  chart.svg.parentNode.append(chart.cursor, chart.readout);
  if (chart.steps) chart.svg.parentNode.classList.add('low');
  pointing(group, chart);
}
