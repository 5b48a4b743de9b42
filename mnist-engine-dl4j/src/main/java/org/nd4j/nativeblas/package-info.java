/** A class of ND4J's own package that DL4J looks up by the name it had before; see {@code OneDnnHelpers}. */
package org.nd4j.nativeblas;
