/**
 * The arithmetic of time limits: a pure function of a limit, its beginning, what happened to it and
 * a calendar. Nothing here reads a clock or a database. Every rule of counting is written down in
 * {@link vn.chosach.deadlines.counting.Counting} with its source.
 */
@NamedInterface("counting")
@NullMarked
package vn.chosach.deadlines.counting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
