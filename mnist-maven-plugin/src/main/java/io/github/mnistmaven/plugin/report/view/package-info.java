/** One view model for each section of a run's page: what its template is given. */
package io.github.mnistmaven.plugin.report.view;
