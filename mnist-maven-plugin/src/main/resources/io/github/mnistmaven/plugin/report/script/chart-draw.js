// Draws a chart anew, in the elements that the page came with. A group is what all its charts share: {view, series, charts};
// group.view is {log, seconds, smooth, zoom: null or [from, to], off: ids of hidden series}.
const svgElement = (name, attributes) => {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
};
const svgText = (text, attributes) => {
  const made = svgElement('text', attributes);
  made.textContent = text;
  return made;
};

const MARKER_CHARACTER = 8.5;
const MARKER_ROW = 18;

// Where a curve's epochs are along the axis.
const position = (group, id, index) => (group.view.seconds ? group.series.get(id).seconds[index] : index + 1);

// The whole of the axis: epochs from 1, or seconds from 0.
function extent(group) {
  let last = 1;
  group.charts.forEach((chart) => chart.lines.forEach((line) => {
    if (line.values.length) last = Math.max(last, position(group, line.id, line.values.length - 1));
  }));
  return [group.view.seconds ? 0 : 1, last];
}

const linear = (from, to, fromPixel, toPixel) => (value) =>
  fromPixel + (to === from ? 0.5 : (value - from) / (to - from)) * (toPixel - fromPixel);

// A curve [x, height] of values, cut off where the axis begins and ends; null where there is no value.
function clipped(group, chart, line, values) {
  const [from, to] = chart.range;
  const all = values.map((value, i) => (value === null ? null : [position(group, line.id, i), chart.height(value)]));
  const border = (a, b, at) => (chart.steps ? [at, b[1]] : between(a, b, (at - a[0]) / (b[0] - a[0])));
  return all.map((point, i) => {
    if (!point || (point[0] >= from && point[0] <= to)) return point;
    const next = all[i + 1];
    const previous = all[i - 1];
    if (point[0] < from) return next && next[0] > from ? border(point, next, from) : null;
    return previous && previous[0] < to ? border(previous, point, to) : null;
  });
}

function verticalTicks(group, chart) {
  let min = Infinity;
  let max = -Infinity;
  chart.lines.forEach((line) => {
    if (group.view.off.has(line.id)) return;
    [line.curve, line.rawCurve].forEach((curve) => curve.forEach((point) => {
      if (!point) return;
      min = Math.min(min, point[1]);
      max = Math.max(max, point[1]);
    }));
  });
  // seen closely, differences matter more than heights
  if (chart.from0 && !chart.log && !group.view.zoom) min = 0;
  return enclosing(chart.log ? chart.logTicks : chart.ticks, min, max);
}

function drawGrid(group, chart, yTicks) {
  const { frame, grid } = chart;
  const right = frame.width - frame.right;
  const below = frame.height - frame.bottom + 22;
  const [from, to] = chart.range;
  const nodes = [];
  yTicks.forEach(({ at, text }) => {
    const y = fixed(chart.y(at));
    nodes.push(svgElement('path', { d: 'M' + frame.left + ' ' + y + 'H' + right }));
    nodes.push(svgText(text, { x: frame.left - 8, y, dy: '.32em', 'text-anchor': 'end' }));
  });
  within(group.view.seconds ? group.seconds : group.epochs, from, to).forEach(({ at, text }) =>
    nodes.push(svgText(text, { x: fixed(chart.x(at)), y: below, 'text-anchor': 'middle' })));
  nodes.push(svgText(group.view.seconds ? 'seconds' : 'epoch', { x: right + 20, y: below }));
  grid.replaceChildren(...nodes);
}

function drawLine(group, chart, line) {
  const hidden = group.view.off.has(line.id);
  line.node.classList.toggle('off', hidden);
  if (hidden) return;
  const pixels = (curve) => curve.map((point) => point && [chart.x(point[0]), chart.y(point[1])]);
  const smooth = line.curve !== line.rawCurve;
  const raw = pixels(line.rawCurve);
  line.rawPoints = raw;
  line.points = smooth ? pixels(line.curve) : raw;
  line.path.setAttribute('d', pathThrough(line.points, chart.steps));
  if (smooth && !line.raw) {
    line.raw = svgElement('path', { class: 'line raw' });
    line.path.before(line.raw);
  }
  if (line.raw) line.raw.setAttribute('d', smooth ? pathThrough(raw) : '');
  const [from, to] = chart.range;
  line.node.querySelectorAll('circle').forEach((dot) => {
    const index = dot.dataset.epoch - 1;
    const x = position(group, line.id, index);
    const ring = dot.classList.contains('ring');
    const seen = raw[index] && x >= from && x <= to && (ring || !smooth);
    dot.classList.toggle('off', !seen);
    if (seen) {
      dot.setAttribute('cx', fixed(raw[index][0]));
      dot.setAttribute('cy', fixed(raw[index][1]));
    }
  });
}

function drawLabels(group, chart) {
  const { frame } = chart;
  const right = frame.width - frame.right;
  const labels = chart.labels.map(({ id, node }) => {
    const points = group.view.off.has(id) ? [] : chart.byId.get(id).points.filter(Boolean);
    node.classList.toggle('off', points.length === 0);
    return { node, end: points[points.length - 1] };
  }).filter((label) => label.end);
  const places = spread(labels.map((label) => label.end[1]), 17, frame.top, frame.height - frame.bottom);
  labels.forEach(({ node, end }, i) => {
    const place = [right + 10, places[i]];
    node.firstChild.setAttribute('d', pathThrough([end, between(place, end, 5 / (place[0] - end[0]))]));
    node.lastChild.setAttribute('x', fixed(place[0]));
    node.lastChild.setAttribute('y', fixed(place[1]));
  });
}

// by the rule of the class Markers, among those that are seen
function drawMarkers(group, chart) {
  const { frame } = chart;
  const [first, last] = chart.range;
  let taken = -Infinity;
  let raised = false;
  chart.markers.forEach((node) => {
    const place = position(group, chart.lines[0].id, node.dataset.epoch - 1);
    const seen = place >= first && place <= last;
    node.classList.toggle('off', !seen);
    if (!seen) return;
    const [line, name] = node.children;
    const x = chart.x(place);
    const share = (x - frame.left) / (frame.width - frame.right - frame.left);
    const anchor = share < 0.2 ? 'start' : share > 0.8 ? 'end' : 'middle';
    const width = name.textContent.length * MARKER_CHARACTER;
    const from = x - width * { start: 0, middle: 0.5, end: 1 }[anchor];
    raised = from < taken && !raised;
    taken = Math.max(taken, from + width);
    const top = frame.top - 8 - (raised ? MARKER_ROW : 0);
    const upper = name.textContent === '' ? frame.top : top;
    line.setAttribute('d', 'M' + fixed(x) + ' ' + fixed(upper) + 'V' + (frame.height - frame.bottom));
    name.setAttribute('x', fixed(x));
    name.setAttribute('y', fixed(top - 6));
    name.setAttribute('text-anchor', anchor);
  });
}

function drawChart(group, chart) {
  const { frame } = chart;
  const { view } = group;
  chart.range = view.zoom ?? extent(group);
  chart.log = view.log && chart.logTicks.length > 0;
  chart.height = chart.log ? Math.log10 : (value) => value;
  const smooth = view.smooth > 0 && !chart.steps;
  chart.lines.forEach((line) => {
    const values = chart.log ? line.values.map((value) => (value > 0 ? value : null)) : line.values;
    line.rawCurve = clipped(group, chart, line, values);
    line.curve = smooth ? clipped(group, chart, line, smoothed(values, view.smooth)) : line.rawCurve;
  });
  const ticks = verticalTicks(group, chart);
  chart.x = linear(...chart.range, frame.left, frame.width - frame.right);
  chart.y = linear(ticks[0].at, ticks[ticks.length - 1].at, frame.height - frame.bottom, frame.top);
  drawGrid(group, chart, ticks);
  chart.lines.forEach((line) => drawLine(group, chart, line));
  if (chart.gapNode) {
    const [first, second] = chart.gap.map((id) => chart.byId.get(id));
    const hidden = view.off.has(first.id) || view.off.has(second.id);
    chart.gapNode.setAttribute('d', hidden ? '' : gapPath(first.points, second.points, chart.higher_is_better));
  }
  drawMarkers(group, chart);
  drawLabels(group, chart);
}
