/**
 * Of what an experiment is composed: its file, the parents it extends, on disk and in jars, and what a build sets in
 * their place. Knows no key of the language but {@code extends}.
 */
package io.github.mnistmaven.language.composition;
