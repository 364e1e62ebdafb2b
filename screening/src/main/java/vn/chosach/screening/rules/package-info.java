/**
 * Watch rules as data: what a rule may say, the file format, the linter, brands and norm prices.
 */
@NullMarked
package vn.chosach.screening.rules;

import org.jspecify.annotations.NullMarked;
