/** What goals fail with. Knows no goal; every goal's own failures are defined beside it. */
package io.github.mnistmaven.plugin.failure;
