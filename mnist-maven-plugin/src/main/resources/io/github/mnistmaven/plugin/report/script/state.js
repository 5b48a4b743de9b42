// What a reader chose stands in the address, behind its #, so that a copied address shows the same. However much changes at
// once is written once, after it was drawn: browsers refuse an address that changes too often.
const state = (() => {
  const PAUSE_MILLISECONDS = 400;
  const followers = [];
  let choices = new URLSearchParams(location.hash.slice(1));
  let awaited = false;
  let typing = false;
  let pause;

  function write(change = 'replaceState') {
    clearTimeout(pause);
    awaited = false;
    const hash = String(choices);
    if (hash !== location.hash.slice(1)) history[change](null, '', '#' + hash);
  }
  function writeAwaited() {
    if (awaited) write();
  }

  // An empty value is the default, which need not be told.
  function keep(key, value) {
    if (value === '') choices.delete(key);
    else choices.set(key, value);
  }

  // a slider that is dragged and a word that is typed go into the address when they come to rest
  addEventListener('input', () => { typing = true; }, true);
  addEventListener('input', () => { typing = false; });
  ['change', 'blur'].forEach((rest) => addEventListener(rest, writeAwaited, true));
  addEventListener('hashchange', () => {
    clearTimeout(pause);
    awaited = false;
    choices = new URLSearchParams(location.hash.slice(1));
    followers.forEach((restore) => attempt(restore));
  });

  return {
    get: (key) => choices.get(key) ?? '',
    set(key, value) {
      keep(key, value);
      clearTimeout(pause);
      if (typing) pause = setTimeout(writeAwaited, PAUSE_MILLISECONDS);
      else if (!awaited) queueMicrotask(writeAwaited);
      awaited = true;
    },
    // Sets it as a place of its own, from which the browser leads back.
    visit(key, value) {
      writeAwaited();
      keep(key, value);
      write('pushState');
    },
    // Has restore called whenever the address changes otherwise: by hand, or back and forth.
    follow(restore) {
      followers.push(restore);
    },
  };
})();

// One part that fails, fails alone.
function attempt(part, ...content) {
  try {
    part(...content);
  } catch (error) {
    console.error(error);
  }
}

const enhance = (selector, change) => document.querySelectorAll(selector).forEach((node) => attempt(change, node));

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
