// Which runs' curves are shown, by a box in each row of the table, and whether each run has a small chart of its own.
function comparedCurves(section) {
  const group = section.querySelector('.chart-group');
  const figures = Array.from(section.querySelectorAll('figure.chart'));
  const rows = comparedRows.filter((row) => 'curves' in row.dataset);
  const boxes = new Map();
  const experiments = comparedRows.filter((row) => 'seeds' in row.dataset);
  const hidden = new Set();

  const check = (row, act) => {
    const box = element('input', { type: 'checkbox', 'aria-label': 'Curves of ' + row.dataset.run });
    box.addEventListener('change', () => act(box.checked));
    boxes.set(row, box);
    row.querySelector('.run').prepend(element('label', { class: 'check' }, box));
  };
  const runsOf = (experiment) => rows.filter((row) => row.dataset.behind === experiment.dataset.run);
  const choose = (chosen, shown) => {
    chosen.forEach((row) => (shown ? hidden.delete(row.dataset.run) : hidden.add(row.dataset.run)));
    show();
    remember();
  };
  rows.forEach((row) => check(row, (shown) => choose([row], shown)));
  experiments.filter((experiment) => runsOf(experiment).length).forEach((experiment) =>
    check(experiment, (shown) => choose(runsOf(experiment), shown)));
  rows.forEach((row) => {
    ['pointerenter', 'focusin'].forEach((type) => row.addEventListener(type, () => charts.highlight(group.id, row.dataset.curves)));
    ['pointerleave', 'focusout'].forEach((type) => row.addEventListener(type, () => charts.highlight(group.id, null)));
  });

  // whichever list is shorter
  function remember() {
    const off = rows.filter((row) => hidden.has(row.dataset.run)).map((row) => row.dataset.run);
    const on = rows.filter((row) => !hidden.has(row.dataset.run)).map((row) => row.dataset.run);
    names.set('hide', off.length <= on.length || !on.length ? off : []);
    names.set('only', off.length <= on.length || !on.length ? [] : on);
  }

  const undrawn = new Set();
  function show() {
    rows.forEach((row) => {
      const off = hidden.has(row.dataset.run);
      boxes.get(row).checked = !off;
      if (off === undrawn.has(row)) return;
      if (off) undrawn.add(row);
      else undrawn.delete(row);
      charts.setVisible(group.id, row.dataset.curves, !off);
    });
    experiments.filter((experiment) => boxes.has(experiment)).forEach((experiment) => {
      const off = runsOf(experiment).filter((row) => hidden.has(row.dataset.run)).length;
      boxes.get(experiment).checked = off === 0;
      boxes.get(experiment).indeterminate = off > 0 && off < runsOf(experiment).length;
    });
    if (!small.hidden) drawSmall();
  }

  const small = element('div', { class: 'multiples' });
  const which = element('select', { id: 'multiple' });
  which.append(...figures.map((figure) =>
    element('option', { value: figure.id }, figure.querySelector('figcaption').textContent)));
  const chooseSmall = (id) => {
    showSmall(id);
    state.set('multiples', id);
  };
  which.addEventListener('change', () => chooseSmall(which.value));
  const multiples = button('One chart per run', () => chooseSmall(small.hidden ? which.value : ''));
  const tools = element('div', { class: 'tools', role: 'group', 'aria-label': 'Curves' },
    button('All curves', () => choose(rows, true)),
    button('No curves', () => choose(rows, false)),
    multiples,
    element('label', { for: 'multiple', hidden: '' }, 'of'),
    which);
  group.before(tools);
  group.after(small);

  function showSmall(id) {
    const chosen = figures.some((figure) => figure.id === id);
    small.hidden = !chosen;
    which.hidden = !chosen;
    tools.querySelector('label').hidden = !chosen;
    group.hidden = chosen;
    multiples.setAttribute('aria-pressed', String(chosen));
    if (chosen) {
      which.value = id;
      drawSmall();
    }
  }

  // each chart has the axes of the large one, and the baseline's curve faint behind the run's
  function drawSmall() {
    const figure = figures.find((one) => one.id === which.value);
    const baseline = rows.find((row) => 'pinned' in row.dataset);
    small.replaceChildren(...rows.filter((row) => !hidden.has(row.dataset.run)).map((row) => {
      const svg = figure.querySelector('svg').cloneNode(true);
      svg.setAttribute('aria-label', figure.querySelector('figcaption').textContent + ' of ' + row.dataset.run);
      // without the margin of the curves' names
      const [left, top, width, height] = svg.getAttribute('viewBox').split(' ').map(Number);
      svg.setAttribute('viewBox', [left, top, width - 60, height].join(' '));
      svg.querySelectorAll('[id]').forEach((one) => one.removeAttribute('id'));
      svg.querySelectorAll('[data-series]').forEach((line) => {
        const isRun = line.dataset.series === row.dataset.curves;
        const isBaseline = baseline && line.dataset.series === baseline.dataset.curves;
        if ((!isRun && !isBaseline) || line.classList.contains('label')) line.remove();
        line.classList.remove('off', 'highlighted');
        line.classList.toggle('ghost', !isRun);
      });
      return element('figure', { class: 'chart multiple' }, element('figcaption', {}, row.dataset.run), svg);
    }));
  }

  function restore() {
    const only = names.get('only');
    hidden.clear();
    names.get('hide').forEach((name) => hidden.add(name));
    if (only.length) rows.forEach((row) => only.includes(row.dataset.run) || hidden.add(row.dataset.run));
    showSmall(state.get('multiples'));
    show();
  }
  state.follow(restore);
  restore();
}

if (compared) enhance('#curves', comparedCurves);
