/** Phim: whether a film is what it says and whole, looked at piece by piece and never loaded. */
@NullMarked
package vn.chosach.vault.films;

import org.jspecify.annotations.NullMarked;
