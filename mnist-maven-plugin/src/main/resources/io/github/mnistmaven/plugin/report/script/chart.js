// Groups of charts, <div class="chart-group" id="...">, drawn by the page and drawn anew from their data as a reader likes.
const chartGroups = new Map();

// Others on the page choose curves with these, by the ids of a group and of a series. What they choose stands in no address.
const charts = {
  setVisible(groupId, seriesId, shown) {
    const group = chartGroups.get(groupId);
    if (shown) group.view.off.delete(seriesId);
    else group.view.off.add(seriesId);
    if (group.pending) return;
    group.pending = true;
    // one drawing for as many calls as there are in a row
    queueMicrotask(() => {
      group.pending = false;
      redraw(group);
    });
  },
  // The others fade; null ends it.
  highlight(groupId, seriesId) {
    const group = chartGroups.get(groupId);
    group.highlighted = seriesId;
    group.charts.forEach((chart) => {
      const known = chart.byId.has(seriesId) && !group.view.off.has(seriesId);
      chart.svg.classList.toggle('highlighting', known);
      chart.svg.querySelectorAll('.highlighted').forEach((node) => node.classList.remove('highlighted'));
      if (known) chart.svg.querySelectorAll('[data-series="' + seriesId + '"]').forEach((node) => node.classList.add('highlighted'));
    });
    if (group.at !== null) drawCursor(group);
  },
};

// As long as nobody asks for anything else, the page's own drawing stands.
function draw(group) {
  if (!group.drawn) group.charts.forEach((chart) => drawChart(group, chart));
  group.drawn = true;
}

function redraw(group) {
  group.drawn = false;
  draw(group);
  group.refresh.forEach((show) => show());
  if (group.at !== null && !places(group).includes(group.at)) group.at = null;
  drawCursor(group);
}

function chartOf(data) {
  const figure = document.getElementById(data.id);
  const svg = figure.querySelector('svg');
  const nodes = new Map(Array.from(svg.querySelectorAll('.lines > g'), (node) => [node.dataset.series, node]));
  const lines = data.lines.map((line, column) => {
    const node = nodes.get(line.id);
    return { ...line, column: column + 1, node, path: node.querySelector('.line') };
  });
  return {
    ...data,
    ticks: axisOf(data.ticks),
    logTicks: axisOf(data.log_ticks, Math.log10),
    figure,
    svg,
    lines,
    rows: figure.querySelector('.values tbody').rows,
    byId: new Map(lines.map((line) => [line.id, line])),
    grid: svg.querySelector('.grid'),
    gapNode: svg.querySelector('.gap'),
    markers: svg.querySelectorAll('.marker'),
    labels: Array.from(svg.querySelectorAll('.label'), (node) => ({ id: node.dataset.series, node })),
  };
}

function chartGroup(node) {
  const data = JSON.parse(document.getElementById(node.id + '-data').textContent);
  const group = {
    id: node.id,
    node,
    series: new Map(data.series.map((one) => [one.id, one])),
    epochs: axisOf(data.epochs),
    seconds: axisOf(data.seconds),
    timed: data.series.every((one) => one.seconds.length > 0),
    charts: data.charts.map(chartOf),
    legend: Array.from(node.querySelectorAll('.legend > li'), (entry) => entry.dataset.series),
    view: { off: new Set() },
    refresh: [],
    at: null,
  };
  chartGroups.set(group.id, group);
  readView(group);
  node.prepend(addTools(group));
  if (group.legend.length) addLegend(group);
  node.querySelector('.charts').before(element('p', { class: 'hint' },
    (group.legend.length ? 'A click on a name hides its curve, a double click, Shift-click or Shift+Enter leaves it alone. ' : '') +
    'Drag over a chart to zoom; with a chart focused, arrow keys move the crosshair and Escape ends it. ' +
    'However smooth the lines, the crosshair reads what was recorded.'));
  group.charts.forEach((chart) => {
    addCursor(group, chart);
    addExport(chart);
  });
  group.refresh.forEach((show) => show());
  drawCursor(group);
  if (!isDefault(group)) redraw(group);
  state.follow(() => {
    readView(group);
    redraw(group);
  });
}

enhance('.chart-group', chartGroup);
