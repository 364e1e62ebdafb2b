/** Draws charts and the map of the province as SVG. */
@NullMarked
package vn.chosach.reports.drawing;

import org.jspecify.annotations.NullMarked;
