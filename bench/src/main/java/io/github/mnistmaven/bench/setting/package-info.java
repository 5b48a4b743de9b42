/** Arguments of commands, {@code key=value}. */
package io.github.mnistmaven.bench.setting;
