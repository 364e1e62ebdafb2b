/** Asks a virus scanner outside the program about files, and remembers what it said. */
@NullMarked
package vn.chosach.vault.scanning;

import org.jspecify.annotations.NullMarked;
