/** Counts figures out of the facts, and finds the rows behind a figure. */
@NullMarked
package vn.chosach.reports.figures;

import org.jspecify.annotations.NullMarked;
