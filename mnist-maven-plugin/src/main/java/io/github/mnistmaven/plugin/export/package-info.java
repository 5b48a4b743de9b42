/** Files of trained models in further formats, made without training. */
package io.github.mnistmaven.plugin.export;
