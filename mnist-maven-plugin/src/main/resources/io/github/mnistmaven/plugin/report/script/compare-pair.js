// Two runs held against each other. What is said of them are the sentences that Java has for their numbers.
const pairs = (() => {
  const MOST_PICTURES = 60;
  const SHADES = 3;
  const MOST_DRAWN = 30;
  const MOST_DIFFERENCES = 50;
  const MINUS = '\u2212';
  const grouped = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
  const named = (tag, attributes, ...content) => element(tag, attributes, element('bdi', {}, ...content));

  function labelsOf(test) {
    if (!test.decoded) {
      const bytes = Uint8Array.from(atob(test.labels), (c) => c.charCodeAt(0));
      test.decoded = test.bytes === 1 ? bytes
        : Uint16Array.from({ length: bytes.length / 2 }, (_, image) => (bytes[2 * image] << 8) | bytes[2 * image + 1]);
    }
    return test.decoded;
  }

  // what a run says of every image
  function answers(run, labels) {
    const all = Uint16Array.from(labels);
    for (let i = 0; i < run.wrong.length; i += 2) all[run.wrong[i]] = run.wrong[i + 1];
    return all;
  }

  function agreement(first, second, labels) {
    const found = { labels, first: answers(first, labels), second: answers(second, labels), both: 0, neither: 0, fixed: [], broken: [] };
    labels.forEach((label, image) => {
      const firstIsRight = found.first[image] === label;
      const secondIsRight = found.second[image] === label;
      if (firstIsRight && secondIsRight) found.both++;
      else if (firstIsRight) found.broken.push(image);
      else if (secondIsRight) found.fixed.push(image);
      else found.neither++;
    });
    return found;
  }

  const filled = (sentence, texts) => sentence.replace(/\{(\w+)\}/g, (_, place) => texts[place]);

  function verdict(data, first, second, found) {
    const names = { first: first.name, second: second.name };
    if (!found) return filled(data.sentences.incomparable, { ...names, first_source: first.source, second_source: second.source });
    const numbers = [found.broken.length, found.fixed.length];
    const [outcome, points, p] = data.tests[first.test].comparisons[numbers];
    return filled(data.sentences[outcome], { ...names, points, p, broken: numbers[0], fixed: numbers[1] });
  }

  const scroll = (label, content) =>
    element('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': label }, content);

  function changes(data, first, second) {
    // of what was only evaluated there is not even an order of layers
    if ([first, second].some((run) => run.settings[0] < 0)) return element('p', {}, 'Nobody knows how a model was set that was only evaluated.');
    const value = (place) => data.values[place] ?? '';
    const rows = data.keys
      .map((name, key) => ({ name, key, before: first.settings[key], after: second.settings[key] }))
      // the first is the order of layers, which is another only if those that both have are in another
      .filter(({ before, after, key }) => before !== after
        && (key > 0 || data.reordered.some((pair) => pair.includes(before) && pair.includes(after))));
    if (!rows.length) return element('p', {}, 'Nothing was set differently.');
    const head = element('tr', {}, element('th', { scope: 'col' }, 'Setting'),
      named('th', { scope: 'col' }, first.name), named('th', { scope: 'col' }, second.name));
    return scroll('Settings that differ', element('table', { class: 'settings' }, element('thead', {}, head),
      element('tbody', {}, ...rows.map((row) => element('tr', {}, named('th', { scope: 'row' }, row.name),
        named('td', {}, value(row.before)), named('td', { class: 'after' }, value(row.after)))))));
  }

  function counts(first, second, found) {
    const heading = (scope, run, word) => element('th', { scope }, element('bdi', {}, run.name), ' ' + word);
    const row = (word, ...numbers) => element('tr', {}, heading('row', first, word),
      ...numbers.map((number) => element('td', {}, grouped(number))));
    return scroll('Answers of both', element('table', { class: 'agreement' },
      element('caption', {}, 'Test images that each gets right or wrong'),
      element('thead', {}, element('tr', {}, element('td', {}), heading('col', second, 'right'), heading('col', second, 'wrong'))),
      element('tbody', {}, row('right', found.both, found.broken.length), row('wrong', found.fixed.length, found.neither))));
  }

  const signed = (difference) => (difference > 0 ? '+' + difference : MINUS + -difference);

  // of many classes those that are taken for each other more or less often, the largest difference first
  function topDifferences(second, classes, found) {
    const counts = new Map();
    const count = (label, predicted, by) => {
      const pair = label * classes.length + predicted;
      counts.set(pair, (counts.get(pair) ?? 0) + by);
    };
    found.labels.forEach((label, image) => {
      if (found.first[image] === found.second[image]) return;
      count(label, found.first[image], -1);
      count(label, found.second[image], 1);
    });
    const pairs = Array.from(counts, ([pair, difference]) =>
      ({ label: Math.floor(pair / classes.length), predicted: pair % classes.length, difference }))
      .filter(({ label, predicted, difference }) => difference && label !== predicted)
      .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || a.label - b.label || a.predicted - b.predicted);
    if (!pairs.length) return element('p', {}, 'Both take each class for the others as often.');
    const row = ({ label, predicted, difference }) => element('tr', {}, named('th', { scope: 'row' }, classes[label]),
      named('td', {}, classes[predicted]), element('td', { class: 'number' }, signed(difference)));
    const heading = (text, attributes) => element('th', { scope: 'col', ...attributes }, text);
    return scroll('Classes taken for each other more or less often', element('table', { class: 'top-differences' },
      element('caption', {}, 'How much more often ', element('bdi', {}, second.name), ' takes a class for another one'
        + (pairs.length > MOST_DIFFERENCES ? ': the ' + MOST_DIFFERENCES + ' largest of ' + grouped(pairs.length) + ' differences' : '')),
      element('thead', {}, element('tr', {}, heading('True class', {}), heading('Taken for', {}), heading('Images', { class: 'number' }))),
      element('tbody', {}, ...pairs.slice(0, MOST_DIFFERENCES).map(row))));
  }

  function confusion(second, classes, found) {
    if (classes.length > MOST_DRAWN) return topDifferences(second, classes, found);
    const cells = classes.map(() => classes.map(() => 0));
    found.labels.forEach((label, image) => {
      cells[label][found.first[image]]--;
      cells[label][found.second[image]]++;
    });
    const most = Math.max(...cells.flat().map(Math.abs));
    const cell = (difference, isRight) => {
      if (!difference) return element('td', { class: 'same' }, '0');
      const shade = Math.ceil((SHADES * Math.abs(difference)) / most);
      return element('td', { class: ((difference > 0) === isRight ? 'better-' : 'worse-') + shade },
        signed(difference));
    };
    const arrow = (text) => element('span', { 'aria-hidden': 'true' }, text);
    const corner = element('span', { class: 'corner' }, 'true ', arrow('\u2193'), ' predicted ', arrow('\u2192'));
    return scroll('Difference of the confusion matrices', element('table', { class: 'confusion differences' },
      element('caption', {}, 'How much more often ', element('bdi', {}, second.name),
        ' takes each class for each other. Rows: true class. Columns: predicted class.'),
      element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, corner),
        ...classes.map((name) => named('th', { scope: 'col' }, name)))),
      element('tbody', {}, ...cells.map((row, label) => element('tr', {}, named('th', { scope: 'row' }, classes[label]),
        ...row.map((difference, predicted) => cell(difference, label === predicted)))))));
  }

  function images(heading, by, places, test, pictures, found) {
    const shown = places.filter((image) => pictures[image]).slice(0, MOST_PICTURES);
    const others = places.filter((image) => !shown.includes(image));
    const name = (answer) => element('bdi', {}, test.classes[answer]);
    const shownImage = (image) => element('li', {}, element('figure', {},
      element('img', { src: pictures[image], alt: 'Test image ' + image + ', class ' + test.classes[found.labels[image]] }),
      element('figcaption', {},
        element('span', { class: 'answer' }, name(found.labels[image])),
        element('span', {}, name(found.first[image]), ' \u2192 ', name(found.second[image])),
        element('span', { class: 'index' }, 'no. ' + image))));
    const parts = [element('h3', {}, heading + ': ' + grouped(places.length)),
      element('p', { class: 'note' }, 'Only ', element('bdi', {}, by.name),
        ' gets these right. Below each are its class, and what both answer.')];
    if (shown.length) parts.push(element('ul', { class: 'images pair-images' + (test.ink ? ' ink' : '') }, ...shown.map(shownImage)));
    if (others.length) {
      parts.push(element('details', { class: 'others' }, element('summary', {}, 'Images that are not shown'),
        element('p', { class: 'note' }, others.join(', '))));
    }
    return parts;
  }

  return {
    content(data, first, second) {
      const test = data.tests[first.test];
      const pictures = data.pictures[first.test];
      const comparable = first.test === second.test;
      const found = comparable ? agreement(first, second, labelsOf(test)) : null;
      const parts = [named('p', { class: 'verdict' }, verdict(data, first, second, found)),
        element('h3', {}, 'What was set'), changes(data, first, second)];
      if (comparable) {
        parts.push(element('h3', {}, 'What was answered'), counts(first, second, found),
          confusion(second, test.classes, found),
          ...images('Images fixed', second, found.fixed, test, pictures, found),
          ...images('Images broken', first, found.broken, test, pictures, found));
      }
      return parts;
    },
  };
})();
