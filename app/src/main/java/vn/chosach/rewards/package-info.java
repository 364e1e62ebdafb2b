/**
 * Khen thưởng: nominations of persons and teams for results that stand in the records, what the
 * council said of them, the signed proposal to the body that is competent, its decision and the
 * payment, each with its day; results that nobody considered; and what may be published with
 * consent. The committee only proposes (plan II.7, III.1; Luật 06/2022/QH15, Nghị định
 * 152/2025/NĐ-CP).
 */
@ApplicationModule(
    displayName = "Rewards",
    allowedDependencies = {
      "kernel",
      "ui",
      "ui :: lists",
      "ui :: form",
      "journal",
      "catalogue",
      "catalogue :: law",
      "directory",
      "officers",
      "officers :: sight",
      "officers :: naming",
      "lifecycle",
      "lifecycle :: steps",
      "deadlines",
      "deadlines :: counting",
      "deadlines :: rules",
      "documents",
      "documents :: content",
      "documents :: prepared",
      "cases",
      "cases :: life",
      "plans",
      "plans :: life"
    })
@NullMarked
package vn.chosach.rewards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
