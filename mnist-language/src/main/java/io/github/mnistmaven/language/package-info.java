/**
 * The experiment language, version 1: what may stand in an experiment's file, declared as data, one class per section.
 * Adding an optimizer, a schedule or a key is adding its definition here; types of layers are in {@code layer}.
 */
package io.github.mnistmaven.language;
