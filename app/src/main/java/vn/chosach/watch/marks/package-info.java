/**
 * Sheets of brands: how genuine and fake goods are told apart, who holds the mark, what the holder
 * was asked and answered.
 */
@NullMarked
package vn.chosach.watch.marks;

import org.jspecify.annotations.NullMarked;
