/** An application that reads digits with a model that its own build trained. */
package com.example.digits;
