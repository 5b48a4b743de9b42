/** What was set for a run, and in what two runs differ: plans in the words of the language. */
package io.github.mnistmaven.language.settings;
