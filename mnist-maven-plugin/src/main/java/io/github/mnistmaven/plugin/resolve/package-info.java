/** Artifacts through Maven's resolver: the trainer with the natives of this host, data sets, experiments in jars. */
package io.github.mnistmaven.plugin.resolve;
