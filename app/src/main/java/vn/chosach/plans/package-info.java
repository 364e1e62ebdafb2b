/**
 * Kế hoạch: the plan drives. Plans with their duties, progress that is counted from facts of the
 * rooms that hold them, directives and tasks, requests, reminders, difficulties, supervision,
 * collection of implementing plans, rules of coordination, and the money.
 *
 * <p>A duty names kinds of evidence; a {@code FactKind} counts one of them by agency and period. A
 * room above contributes further kinds as beans. What no room counts is entered by hand and needs a
 * document.
 */
@ApplicationModule(
    displayName = "Plans",
    allowedDependencies = {
      "kernel",
      "journal",
      "ui",
      "ui :: stages",
      "ui :: lists",
      "ui :: form",
      "catalogue",
      "directory",
      "officers",
      "officers :: notices",
      "officers :: search",
      "deadlines :: reminding",
      "officers :: work",
      "lifecycle",
      "lifecycle :: steps",
      "officers :: naming",
      "officers :: sight",
      "documents",
      "documents :: content",
      "documents :: life",
      "documents :: prepared",
      "deadlines",
      "vault",
      "signals",
      "signals :: life",
      "referrals",
      "referrals :: life",
      "cases",
      "cases :: life"
    })
@NullMarked
package vn.chosach.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
