/**
 * Custody: who did what to a piece of evidence, measured anew at each act; the nightly check; and
 * the destruction that takes two persons.
 */
@NullMarked
package vn.chosach.vault.custody;

import org.jspecify.annotations.NullMarked;
