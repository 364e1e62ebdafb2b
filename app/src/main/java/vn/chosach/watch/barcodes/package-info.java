/**
 * Barcodes of goods: the check digit, who issued the number, and what a listing says of its own.
 */
@NullMarked
package vn.chosach.watch.barcodes;

import org.jspecify.annotations.NullMarked;
