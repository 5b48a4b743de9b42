/**
 * What a declarative language is made of: types of values, keys, constructs and choices between constructs. A language
 * is declared as data of these classes; reading a file, writing an experiment out and whatever else has to know the
 * language (documents, schemas) all work on the same data.
 */
package io.github.mnistmaven.language.definition;
