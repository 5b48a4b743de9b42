/** What two engines have in common, judged. */
package io.github.mnistmaven.bench.agreement;
