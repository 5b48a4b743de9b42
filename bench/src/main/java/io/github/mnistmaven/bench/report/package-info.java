/** What programs that are measured tell, a JSON object a line, and running them. */
package io.github.mnistmaven.bench.report;
