/** Records as pages. With the packages below, the only one that knows FreeMarker. */
package io.github.mnistmaven.plugin.report;
