/** What finished runs allow to conclude: a diagnosis of one, a comparison of two. Knows records, and no files. */
package io.github.mnistmaven.experiment.analysis;
