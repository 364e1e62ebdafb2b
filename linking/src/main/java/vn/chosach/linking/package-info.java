/**
 * Which records speak of the same subject. Plain Java without Spring: any table with any columns
 * goes in, pairs with a score and reasons come out, without labels and with one setting
 * (docs/decisions/0052).
 */
@NullMarked
package vn.chosach.linking;

import org.jspecify.annotations.NullMarked;
