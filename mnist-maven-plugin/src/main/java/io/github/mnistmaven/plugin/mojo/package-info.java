/** The goals: parameters, one call each, and failures as Maven tells them. The only package that knows Maven. */
package io.github.mnistmaven.plugin.mojo;
