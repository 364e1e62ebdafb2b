/**
 * Where a record stands on its way, what comes next and whose turn it is, and its history by kind:
 * drawn alike for everything that has a life.
 */
@NamedInterface("stages")
@NullMarked
package vn.chosach.ui.stages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
