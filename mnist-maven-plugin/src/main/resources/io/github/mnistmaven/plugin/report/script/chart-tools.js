// What a reader chooses of a group of charts: scale, axis, smoothing, zoom and curves. It all stands in the address.
const MOST_SMOOTH = 0.95;

function readView(group) {
  const { view } = group;
  const get = (option) => state.get(group.id + '.' + option);
  view.log = get('log') === '1';
  view.seconds = group.timed && get('x') === 'seconds';
  view.smooth = Math.min(Math.max(Number(get('smooth')) || 0, 0), MOST_SMOOTH);
  const zoom = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(get('zoom'));
  view.zoom = zoom ? snapped(group, Number(zoom[1]), Number(zoom[2])) : null;
  if (group.legend.length) view.off = new Set(get('off').split('.').filter((id) => group.legend.includes(id)));
}

function writeView(group) {
  const { view } = group;
  const set = (option, value) => state.set(group.id + '.' + option, value);
  set('log', view.log ? '1' : '');
  set('x', view.seconds ? 'seconds' : '');
  set('smooth', view.smooth ? String(view.smooth) : '');
  set('zoom', view.zoom ? view.zoom.join('-') : '');
  if (group.legend.length) set('off', [...view.off].sort().join('.'));
}

const isDefault = ({ view }) => !view.log && !view.seconds && !view.smooth && !view.zoom && !view.off.size;

// A range between places where values are; null if that is all there is, undefined if it has no extent.
function snapped(group, from, to) {
  const [first, last] = extent(group);
  const list = [first, ...places(group)];
  const ends = [nearest(list, Math.min(from, to)), nearest(list, Math.max(from, to))];
  if (ends[0] >= ends[1]) return undefined;
  return ends[0] <= first && ends[1] >= last ? null : ends;
}

function choose(group, change) {
  change(group.view);
  redraw(group);
  writeView(group);
}

function zoomTo(group, from, to) {
  const zoom = snapped(group, from, to);
  if (zoom !== undefined) choose(group, (view) => { view.zoom = zoom; });
}

function zoomBy(group, factor) {
  const [first, last] = extent(group);
  const [from, to] = group.view.zoom ?? [first, last];
  const middle = group.last !== undefined && group.last >= from && group.last <= to ? group.last : (from + to) / 2;
  const span = Math.min((to - from) * factor, last - first);
  const start = Math.min(Math.max(middle - span / 2, first), last - span);
  zoomTo(group, start, start + span);
}

// Moves the zoomed range along, so that the crosshair stays within.
function followZoom(group, at) {
  if (!group.view.zoom) return;
  const [from, to] = group.view.zoom;
  const by = at < from ? at - from : at > to ? at - to : 0;
  if (by) zoomTo(group, from + by, to + by);
}

function addTools(group) {
  const { view } = group;
  const toggle = (text, option) => {
    const made = button(text, () => choose(group, () => {
      view[option] = !view[option];
      // a range of epochs is none of seconds
      if (option === 'seconds') view.zoom = null;
    }));
    group.refresh.push(() => made.setAttribute('aria-pressed', view[option]));
    return made;
  };
  const toggles = element('div', {});
  if (group.charts.some((chart) => chart.logTicks.length > 0)) toggles.append(toggle('Log loss', 'log'));
  if (group.timed) toggles.append(toggle('Seconds', 'seconds'));

  const slider = element('input', { type: 'range', min: 0, max: MOST_SMOOTH, step: 0.05, id: group.id + '-smoothing' });
  const shown = element('output', { for: slider.id });
  slider.addEventListener('input', () => choose(group, () => { view.smooth = Number(slider.value); }));
  group.refresh.push(() => { slider.value = view.smooth; shown.value = slider.value; });
  const smoothing = element('div', {}, element('label', { for: slider.id }, 'Smoothing'), slider, shown);

  const zoom = element('div', {},
    button('Zoom in', () => zoomBy(group, 0.5)),
    button('Zoom out', () => zoomBy(group, 2)),
    button('Reset', () => choose(group, () => {
      Object.assign(view, { log: false, seconds: false, smooth: 0, zoom: null });
      if (group.legend.length) view.off.clear();
    })));
  return element('div', { class: 'tools chart-tools', role: 'group', 'aria-label': 'How the charts are drawn' }, toggles, smoothing, zoom);
}

// The legend's entries become buttons.
function addLegend(group) {
  const { view } = group;
  const alone = (id) => group.legend.every((other) => view.off.has(other) !== (other === id));
  const isolate = (id) => choose(group, () => {
    const all = alone(id);
    group.legend.forEach((other) => (all || other === id ? view.off.delete(other) : view.off.add(other)));
  });
  group.node.querySelectorAll('.legend > li').forEach((entry) => {
    const id = entry.dataset.series;
    const made = button('', () => {});
    made.append(...entry.childNodes);
    entry.append(made);
    made.addEventListener('click', (event) => {
      if (event.shiftKey || event.altKey) isolate(id);
      else choose(group, () => { if (!view.off.delete(id)) view.off.add(id); });
    });
    made.addEventListener('dblclick', (event) => { if (!event.shiftKey && !event.altKey) isolate(id); });
    made.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !event.shiftKey) return;
      event.preventDefault();
      isolate(id);
    });
    ['pointerenter', 'focus'].forEach((type) => made.addEventListener(type, () => charts.highlight(group.id, id)));
    ['pointerleave', 'blur'].forEach((type) => made.addEventListener(type, () => charts.highlight(group.id, null)));
    group.refresh.push(() => made.setAttribute('aria-pressed', !view.off.has(id)));
  });
}
