/**
 * Rows that come day by day, linked with all that came before, by what was learnt once: the same
 * clusters as of all rows at once.
 */
@NullMarked
package vn.chosach.linking.days;

import org.jspecify.annotations.NullMarked;
