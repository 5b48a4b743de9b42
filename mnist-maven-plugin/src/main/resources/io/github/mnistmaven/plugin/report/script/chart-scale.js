// Axes of charts, by the rules of the classes Ticks, Quantity, GapArea and Spread, and what those do not know: logarithms,
// seconds and smoothing.
function roundStep(step) {
  const power = 10 ** Math.floor(Math.log10(step));
  const fraction = step / power - 1e-9;
  return power * (fraction <= 1 ? 1 : fraction <= 2 ? 2 : fraction <= 5 ? 5 : 10);
}

// Multiples of a step: {values, decimals}.
function multiples(first, last, step) {
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return { values: Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step), decimals };
}

function enclosing(min, max, steps) {
  const step = roundStep((max > min ? max - min : 1) / steps);
  const first = Math.floor(min / step + 1e-9);
  return multiples(first, Math.max(Math.ceil(max / step - 1e-9), first + 1), step);
}

// Round numbers between from and to; epochs are whole.
function within(from, to, steps, whole) {
  const step = Math.max(whole ? 1 : 0, roundStep((to - from + (whole ? 1 : 0)) / steps));
  return multiples(Math.ceil(from / step - 1e-9), Math.floor(to / step + 1e-9), step);
}

// 1, 2 and 5 times powers of ten, or powers alone where they are many.
function decades(min, max) {
  const factors = max / min > 300 ? [1] : [1, 2, 5];
  const all = [];
  for (let power = Math.floor(Math.log10(min)) - 1; power <= Math.ceil(Math.log10(max)) + 1; power++) {
    factors.forEach((factor) => all.push(factor * 10 ** power));
  }
  const values = all.filter((_, i) => all[i + 1] > min * (1 + 1e-9) && (all[i - 1] ?? 0) < max * (1 - 1e-9));
  return { values: values.length > 1 ? values : [values[0], values[0] * 10] };
}

const plainNumber = (value) => String(Number(value.toPrecision(4)));
const quantities = {
  ACCURACY: {
    higherIsBetter: true,
    shown: (value) => value * 100,
    least: (min, max) => (min === max ? min - 1 : min),
    tick: (value, decimals) => value.toFixed(decimals) + '\u00a0%',
    text: (value) => (value * 100).toFixed(2) + '\u00a0%',
  },
  LOSS: {
    shown: (value) => value,
    least: () => 0,
    tick: (value, decimals) => (decimals === undefined ? plainNumber(value) : value.toFixed(decimals)),
    text: (value) => value.toFixed(4),
  },
  LEARNING_RATE: { shown: (value) => value, least: () => 0, tick: plainNumber, text: plainNumber },
};

// The exponential moving average of TensorBoard: its first values are not drawn towards 0. What is missing stays so.
function smoothed(values, weight) {
  let last = 0;
  let decay = 1;
  return values.map((value) => {
    if (value === null) return null;
    last = last * weight + (1 - weight) * value;
    decay *= weight;
    return last / (1 - decay);
  });
}

// SVG path data through points [x, y], of which null interrupts the line.
const fixed = (number) => number.toFixed(1);
function pathThrough(points, steps) {
  let path = '';
  points.forEach((point, i) => {
    if (!point) return;
    const joined = i > 0 && points[i - 1];
    if (joined && steps) path += 'V' + fixed(point[1]) + 'H' + fixed(point[0]);
    else path += (joined ? 'L' : 'M') + fixed(point[0]) + ' ' + fixed(point[1]);
  });
  return path;
}

const between = (a, b, share) => [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];

// The area between two lines where the first is above the second, or below it.
function gapPath(first, second, above) {
  let path = '';
  let there = [];
  let back = [];
  let before = NaN;
  const close = () => {
    if (there.length > 1) path += pathThrough(there.concat(back.reverse())) + 'Z';
    there = [];
    back = [];
  };
  for (let i = 0; i < Math.min(first.length, second.length); i++) {
    const known = first[i] && second[i];
    const lead = known ? (second[i][1] - first[i][1]) * (above ? 1 : -1) : NaN;
    if (lead * before < 0) {
      const crossing = between(first[i - 1], first[i], before / (before - lead));
      there.push(crossing);
      back.push(crossing);
    }
    if (lead >= 0) {
      there.push(first[i]);
      back.push(second[i]);
    } else {
      close();
    }
    before = lead;
  }
  close();
  return path;
}

// Places at least distance apart, as near to those wanted as one pass down and one up can get.
function spread(wanted, distance, top, bottom) {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b]);
  const places = [];
  let least = top;
  order.forEach((i) => { places[i] = Math.max(wanted[i], least); least = places[i] + distance; });
  let most = bottom;
  order.reverse().forEach((i) => { places[i] = Math.min(places[i], most); most = places[i] - distance; });
  return places;
}
