// What the parts of the comparison page share: the rows of its table, and lists of names in the address.
const compared = document.getElementById('compared');
const comparedRows = compared ? Array.from(compared.tBodies[0].rows) : [];

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    // an address that was typed by hand
    return text;
  }
}

// names may hold anything, also what separates them
const names = {
  get: (key) => (state.get(key) ? state.get(key).split(',').map(decoded) : []),
  set: (key, list) => state.set(key, list.map(encodeURIComponent).join(',')),
};

// Controls of the table, above it.
const comparedTools = compared
  ? element('div', { class: 'tools compared-tools', role: 'group', 'aria-label': 'Results' })
  : null;
if (compared) compared.closest('.scroll').before(comparedTools);
