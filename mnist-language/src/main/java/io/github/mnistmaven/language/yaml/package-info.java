/**
 * YAML as values that know their place; where hostile files are refused. The only package that knows the YAML library.
 */
package io.github.mnistmaven.language.yaml;
