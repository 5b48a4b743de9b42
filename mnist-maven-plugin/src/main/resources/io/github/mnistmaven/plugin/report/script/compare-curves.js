// Which runs' curves are shown, by a box in each row of the table, and whether each run has a small chart of its own.
function comparedCurves(section) {
  const figures = Array.from(section.querySelectorAll('figure.chart'));
  const rows = comparedRows.filter((row) => 'curves' in row.dataset);
  const boxes = new Map();
  const groups = comparedRows.filter((row) => 'seeds' in row.dataset);
  const hidden = new Set(names.get('hide'));
  const only = names.get('only');
  if (only.length) rows.forEach((row) => only.includes(row.dataset.run) || hidden.add(row.dataset.run));

  const check = (row, act) => {
    const box = element('input', { type: 'checkbox', 'aria-label': 'Curves of ' + row.dataset.run });
    box.addEventListener('change', () => act(box.checked));
    boxes.set(row, box);
    row.querySelector('.run').prepend(element('label', { class: 'check' }, box));
  };
  const ofGroup = (group) => rows.filter((row) => row.dataset.behind === group.dataset.run);
  const choose = (chosen, shown) => {
    chosen.forEach((row) => (shown ? hidden.delete(row.dataset.run) : hidden.add(row.dataset.run)));
    remember();
    show();
  };
  rows.forEach((row) => check(row, (shown) => choose([row], shown)));
  groups.filter((group) => ofGroup(group).length).forEach((group) => check(group, (shown) => choose(ofGroup(group), shown)));

  // whichever list is shorter
  function remember() {
    const off = rows.filter((row) => hidden.has(row.dataset.run)).map((row) => row.dataset.run);
    const on = rows.filter((row) => !hidden.has(row.dataset.run)).map((row) => row.dataset.run);
    names.set('hide', off.length <= on.length || !on.length ? off : []);
    names.set('only', off.length <= on.length || !on.length ? [] : on);
  }

  function show() {
    rows.forEach((row) => {
      const off = hidden.has(row.dataset.run);
      boxes.get(row).checked = !off;
      figures.forEach((figure) => ofRun(figure, row).forEach((group) => group.classList.toggle('off', off)));
    });
    groups.filter((group) => boxes.has(group)).forEach((group) => {
      const off = ofGroup(group).filter((row) => hidden.has(row.dataset.run)).length;
      boxes.get(group).checked = off === 0;
      boxes.get(group).indeterminate = off > 0 && off < ofGroup(group).length;
    });
    if (!small.hidden) drawSmall();
  }

  const ofRun = (figure, row) => figure.querySelectorAll('g[data-series="' + row.dataset.curves + '"]');

  const small = element('div', { class: 'multiples' });
  const which = element('select', { id: 'multiple' });
  which.append(...figures.map((figure) =>
    element('option', { value: figure.id }, figure.querySelector('figcaption').textContent)));
  which.addEventListener('change', () => chooseSmall(which.value));
  const multiples = button('One chart a run', () => chooseSmall(small.hidden ? which.value : ''));
  const tools = element('div', { class: 'tools', role: 'group', 'aria-label': 'Curves' },
    button('All curves', () => choose(rows, true)),
    button('No curves', () => choose(rows, false)),
    multiples,
    element('label', { for: 'multiple', hidden: '' }, 'of'),
    which);
  section.querySelector('.charts').before(tools);
  section.querySelector('.charts').after(small);

  function chooseSmall(id) {
    const chosen = figures.some((figure) => figure.id === id);
    small.hidden = !chosen;
    which.hidden = !chosen;
    tools.querySelector('label').hidden = !chosen;
    section.querySelector('.charts').hidden = chosen;
    multiples.setAttribute('aria-pressed', String(chosen));
    if (chosen) {
      which.value = id;
      drawSmall();
    }
    state.set('multiples', chosen ? id : '');
  }

  // each chart has the axes of the large one, and the baseline's curve faint behind the run's
  function drawSmall() {
    const figure = figures.find((one) => one.id === which.value);
    const baseline = rows.find((row) => 'pinned' in row.dataset);
    small.replaceChildren(...rows.filter((row) => !hidden.has(row.dataset.run)).map((row) => {
      const svg = figure.querySelector('svg').cloneNode(true);
      svg.setAttribute('aria-label', figure.querySelector('figcaption').textContent + ' of ' + row.dataset.run);
      svg.querySelectorAll('[id]').forEach((one) => one.removeAttribute('id'));
      svg.querySelectorAll('g[data-series]').forEach((group) => {
        const isRun = group.dataset.series === row.dataset.curves;
        const isGhost = baseline && group.dataset.series === baseline.dataset.curves;
        if ((!isRun && !isGhost) || group.querySelector('text')) group.remove();
        else group.classList.remove('off');
        if (!isRun) group.classList.add('ghost');
      });
      return element('figure', { class: 'chart multiple' }, element('figcaption', {}, row.dataset.run), svg);
    }));
  }

  chooseSmall(state.get('multiples'));
  show();
}

if (compared) enhance('#curves', comparedCurves);
