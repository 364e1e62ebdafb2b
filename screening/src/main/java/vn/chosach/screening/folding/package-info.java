/**
 * Repair and folding of listing text with a map back to the original: case, tone marks, look-alike
 * letters, styled letters, zero-width characters, repeats, separators inside words, digits for
 * letters, teencode.
 */
@NullMarked
package vn.chosach.screening.folding;

import org.jspecify.annotations.NullMarked;
