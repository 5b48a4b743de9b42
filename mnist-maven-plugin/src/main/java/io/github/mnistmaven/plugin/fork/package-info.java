/** The child process that trains: started, listened to, stopped, and reported on if it crashes. */
package io.github.mnistmaven.plugin.fork;
