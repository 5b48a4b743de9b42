/**
 * The types of layers, each declared once: its keys, its shape rule, its parameters, its work and the engines that
 * train it. Knows neither a whole experiment nor how engines train.
 */
package io.github.mnistmaven.language.layer;
