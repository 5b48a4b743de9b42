// What a reader chose stands in the address, behind its #, so that a copied address shows the same.
const state = {
  get(key) {
    return new URLSearchParams(location.hash.slice(1)).get(key) ?? '';
  },
  // An empty value is the default, which need not be told.
  set(key, value) {
    const all = new URLSearchParams(location.hash.slice(1));
    if (value === '') all.delete(key);
    else all.set(key, value);
    history.replaceState(null, '', '#' + all);
  },
};

const enhance = (selector, change) => document.querySelectorAll(selector).forEach(change);

// An element with attributes and content: nodes, or text that stays text.
function element(name, attributes, ...content) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...content);
  return made;
}

function button(text, act, attributes = {}) {
  const made = element('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', () => act(made));
  return made;
}
