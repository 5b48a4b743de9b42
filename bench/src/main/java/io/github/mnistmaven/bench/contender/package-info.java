/** What is measured: our engines, and Python libraries with their scripts. */
package io.github.mnistmaven.bench.contender;
