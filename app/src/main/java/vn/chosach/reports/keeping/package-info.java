/** Keeps reports: editions, adjustments, words, the trail of signatures. */
@NullMarked
package vn.chosach.reports.keeping;

import org.jspecify.annotations.NullMarked;
