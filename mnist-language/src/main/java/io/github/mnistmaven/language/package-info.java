/**
 * The experiment language, version 1: what may stand in an experiment's file, declared as data, one class a section.
 * Adding a layer, an optimizer or a key is adding its definition here.
 */
package io.github.mnistmaven.language;
