/** Figures of the watch: what came in, what was flagged, what became of it, and the rows behind. */
@NullMarked
package vn.chosach.watch.figures;

import org.jspecify.annotations.NullMarked;
