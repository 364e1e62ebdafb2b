/**
 * Vụ việc: what was admitted becomes a case with a lead officer, is verified and inspected, heard
 * and decided, goes to the criminal side and back, and is carried out. Its life is one table, its
 * clocks run under the law of the day of the event, and who may read it is one predicate that the
 * database enforces too.
 */
@ApplicationModule(
    displayName = "Cases",
    allowedDependencies = {
      "kernel",
      "identifiers",
      "journal",
      "journal :: reading",
      "ui",
      "ui :: stages",
      "ui :: form",
      "ui :: lists",
      "directory",
      "catalogue",
      "catalogue :: law",
      "officers",
      "officers :: notices",
      "officers :: skills",
      "officers :: search",
      "officers :: work",
      "officers :: sight",
      "lifecycle",
      "lifecycle :: steps",
      "officers :: naming",
      "documents",
      "documents :: content",
      "documents :: life",
      "deadlines",
      "deadlines :: counting",
      "deadlines :: reminding",
      "deadlines :: rules",
      "vault",
      "retention",
      "tips",
      "tips :: opening",
      "referrals",
      "referrals :: asking",
      "referrals :: life",
      "watch",
      "watch :: register",
      "watch :: review",
      "signals",
      "signals :: life",
      "signals :: suggesting"
    })
@NullMarked
package vn.chosach.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
