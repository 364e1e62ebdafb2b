/**
 * Every clock: the working-day calendar ({@code calendar}), the pure counting of time limits
 * ({@code counting}), the limits set by law ({@code rules}), and the clocks that run under them,
 * which can be paused and extended with reason and always show their arithmetic.
 */
@ApplicationModule(
    displayName = "Deadlines",
    allowedDependencies = {
      "kernel",
      "journal",
      "approvals",
      "ui",
      "ui :: lists",
      "ui :: form",
      "catalogue",
      "catalogue :: law",
      "directory",
      "officers",
      "officers :: notices",
      "officers :: search",
      "officers :: work",
      "officers :: sight"
    })
@NullMarked
package vn.chosach.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
