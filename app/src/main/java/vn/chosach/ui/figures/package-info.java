/**
 * Figures for machines that watch the program: a room contributes a bean {@link
 * vn.chosach.ui.figures.MachineFigures}. They count, and name nobody.
 */
@NamedInterface("figures")
@NullMarked
package vn.chosach.ui.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
