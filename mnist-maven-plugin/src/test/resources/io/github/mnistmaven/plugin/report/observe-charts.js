// What a reader who tries everything sees of a group of charts: {page, script, states}, what the page and what the script draws
// as long as nothing is chosen, and what is seen once something is.
const group = document.querySelector('.chart-group');
const figures = Array.from(group.querySelectorAll('figure'));
const cursor = group.querySelector('.cursor');
const drawing = () => Array.from(
  group.querySelectorAll('.plot svg path:not(.raw), .plot svg text, .plot svg circle'),
  (node) => ['d', 'x', 'y', 'cx', 'cy', 'text-anchor'].map((name) => node.getAttribute(name)).join(' ') + ' ' + node.textContent);

const ticks = (figure, anchor, place) => Array.from(
  figure.querySelectorAll('.grid text[text-anchor=' + anchor + ']'),
  (tick) => ({ text: tick.textContent, at: Number(tick.getAttribute(place)) }));

const chart = (figure) => ({
  x: ticks(figure, 'middle', 'x'),
  y: ticks(figure, 'end', 'y'),
  paths: Array.from(figure.querySelectorAll('.lines > g:not(.off) .line'), (line) => line.getAttribute('d')),
});

const press = (key) => cursor.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
const click = (text) => Array.from(group.querySelectorAll('button')).find((button) => button.textContent === text).click();
const smooth = (weight) => {
  const slider = group.querySelector('input[type=range]');
  slider.value = weight;
  slider.dispatchEvent(new Event('input', { bubbles: true }));
};

const reading = () => ({
  spoken: cursor.getAttribute('aria-valuetext'),
  boxes: figures.map((figure) => {
    const box = figure.querySelector('.readout:not(.off)');
    const rows = box ? Array.from(box.querySelectorAll('span')) : [];
    return {
      heading: box?.querySelector('p').textContent ?? '',
      rows: rows.map((row) => ({ name: row.textContent, text: row.nextSibling.textContent })),
    };
  }),
});

// from one end to the other, in at most 25 steps
function readings() {
  const all = [];
  press('Home');
  const epochs = Number(cursor.getAttribute('aria-valuemax'));
  for (let step = 0; step < 25; step++) {
    all.push(reading());
    for (let i = 0; i < Math.ceil(epochs / 25); i++) press('ArrowRight');
  }
  press('Escape');
  return all;
}

const states = [];
const keep = (name) => states.push({ name, charts: figures.map(chart), readings: readings() });

const page = drawing();
smooth(0);
const script = drawing();
keep('as it is');
smooth(0.6);
keep('smooth');
smooth(0);
click('Seconds');
keep('seconds');
press('End');
click('Zoom in');
click('Zoom in');
keep('seconds, zoomed');
click('Reset');
for (const times of [1, 2, 3]) {
  press('End');
  for (let i = 0; i < times; i++) click('Zoom in');
  keep('zoomed ' + times);
  click('Reset');
}
if (Array.from(group.querySelectorAll('button')).some((button) => button.textContent === 'Log loss')) {
  click('Log loss');
  keep('log');
  smooth(0.9);
  keep('log, smooth');
  click('Zoom in');
  keep('log, smooth, zoomed');
  click('Reset');
}
group.querySelector('.legend button').click();
keep('without the first');
group.querySelector('.legend button').click();
return JSON.stringify({ page, script, states });
