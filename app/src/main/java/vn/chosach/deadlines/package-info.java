/**
 * Every clock: the working-day calendar, the legal time limits, pause and extension with reason,
 * and the arithmetic that a clock can show.
 */
@ApplicationModule(
    displayName = "Deadlines",
    allowedDependencies = {"kernel", "journal", "ui", "directory", "officers"})
@NullMarked
package vn.chosach.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
