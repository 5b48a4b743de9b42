/**
 * Records of runs, read: whatever their version, upgraded step by step, and with every value checked. Knows run
 * directories and the language, and nothing of who asks.
 */
package io.github.mnistmaven.language.record;
