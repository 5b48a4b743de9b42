/** This machine: its platform, its CPU, and the native libraries that fit them. */
package io.github.mnistmaven.plugin.host;
