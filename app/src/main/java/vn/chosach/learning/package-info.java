/**
 * Học liệu: what citizens learn before they pay or are cheated. Guides against fraud on the
 * network, sheets on how to tell genuine goods, questions of a quiz and a notice for hamlets are
 * rows in both languages that the responsible agency writes, a second person approves, and somebody
 * reads again before a day (plan I.2, III.2, III.4).
 */
@ApplicationModule(
    displayName = "Learning",
    allowedDependencies = {
      "kernel",
      "ui",
      "ui :: share",
      "ui :: form",
      "journal",
      "catalogue",
      "directory",
      "officers",
      "officers :: naming",
      "officers :: work",
      "lifecycle",
      "lifecycle :: steps"
    })
@NullMarked
package vn.chosach.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
