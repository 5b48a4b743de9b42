// Which two runs are held against each other: two lists to choose from, and a button that turns them around.
function pickPair(place) {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const data = { ...read('comparison'), pictures: read('pictures') };
  const at = (name, otherwise) => {
    const found = data.runs.findIndex((run) => run.name === name);
    return found < 0 ? otherwise : found;
  };
  const list = (id, key, otherwise) => {
    const made = element('select', { id });
    made.append(...data.runs.map((run, index) => element('option', { value: String(index) }, run.name)));
    made.addEventListener('change', choose);
    made.restore = () => { made.value = String(at(names.get(key)[0], otherwise)); };
    return made;
  };
  const first = list('pair-first', 'first', Number(place.dataset.first));
  const second = list('pair-second', 'second', Number(place.dataset.second));
  let shown;
  const swap = button('Swap', () => {
    [first.value, second.value] = [second.value, first.value];
    choose();
  });
  place.before(element('div', { class: 'tools', role: 'group', 'aria-label': 'Two runs' },
    element('label', { for: 'pair-first' }, 'From'), first, element('label', { for: 'pair-second' }, 'to'), second, swap));

  const runs = () => [first, second].map((one) => data.runs[Number(one.value)]);

  function show() {
    const chosen = [first.value, second.value].join();
    if (chosen === shown) return;
    shown = chosen;
    place.replaceChildren(...pairs.content(data, ...runs()));
  }

  function choose() {
    show();
    const [before, after] = runs();
    names.set('first', [before.name]);
    names.set('second', [after.name]);
  }

  function restore() {
    [first, second].forEach((one) => one.restore());
    show();
  }
  state.follow(restore);
  restore();
}

enhance('#pair-content', pickPair);
