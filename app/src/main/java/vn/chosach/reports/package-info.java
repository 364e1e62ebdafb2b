/**
 * Báo cáo, số liệu: what is counted follows from the records of cases and tips, is frozen at a
 * cut-off, signed, handed up and corrected in new editions that show what changed. Every figure
 * leads to the rows behind it; what is not known is not zero.
 */
@ApplicationModule(
    displayName = "Reports",
    allowedDependencies = {
      "kernel",
      "ui",
      "ui :: stages",
      "ui :: lists",
      "ui :: form",
      "journal",
      "catalogue",
      "directory",
      "officers",
      "deadlines :: reminding",
      "officers :: notices",
      "officers :: work",
      "officers :: search",
      "officers :: naming",
      "lifecycle",
      "lifecycle :: steps",
      "documents",
      "documents :: content",
      "documents :: life",
      "documents :: prepared",
      "deadlines",
      "deadlines :: counting",
      "tips",
      "watch :: register",
      "petitions",
      "signals :: life",
      "cases",
      "cases :: life",
      "plans"
    })
@NullMarked
package vn.chosach.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
