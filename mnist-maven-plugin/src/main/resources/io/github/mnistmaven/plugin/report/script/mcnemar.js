// McNemar's exact test, two-sided: how probable a difference at least as large is if either run were as good. Answers
// that only one of two gets right are flips of a coin, so they have the binomial distribution of one half.
const mcNemar = (() => {
  const logFactorials = [0];
  const logFactorial = (n) => {
    for (let i = logFactorials.length; i <= n; i++) logFactorials.push(logFactorials[i - 1] + Math.log(i));
    return logFactorials[n];
  };
  return (onlyFirst, onlySecond) => {
    const flips = onlyFirst + onlySecond;
    let tail = 0;
    for (let i = 0; i <= Math.min(onlyFirst, onlySecond); i++) {
      tail += Math.exp(logFactorial(flips) - logFactorial(i) - logFactorial(flips - i) - flips * Math.LN2);
    }
    return Math.min(1, 2 * tail);
  };
})();
