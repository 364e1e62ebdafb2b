/**
 * Rows with a number, a state and a history: read, moved, written and shown alike in every room.
 */
@NamedInterface("steps")
@NullMarked
package vn.chosach.lifecycle.steps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
