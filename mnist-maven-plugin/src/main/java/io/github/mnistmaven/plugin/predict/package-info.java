/**
 * What a trained model says of pictures: reading them safely, telling those it was not made for, and three forms of
 * output.
 */
package io.github.mnistmaven.plugin.predict;
