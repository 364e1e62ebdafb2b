/**
 * Keeping: sealed bytes on the shelf, the keys that seal them, and the rows that say where they
 * lie.
 */
@NullMarked
package vn.chosach.vault.keeping;

import org.jspecify.annotations.NullMarked;
