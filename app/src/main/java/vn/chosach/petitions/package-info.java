/**
 * Đơn thư: complaints, denunciations, petitions and requests of consumers, each with its own life
 * cycle, papers and clocks to the end, in one inbox. What the desk sifted as one of them is settled
 * here and never becomes a case; what is found in one may open a separate case that names it.
 */
@ApplicationModule(
    displayName = "Petitions",
    allowedDependencies = {
      "kernel",
      "ui",
      "ui :: form",
      "ui :: lists",
      "ui :: stages",
      "journal",
      "journal :: reading",
      "catalogue",
      "directory",
      "officers",
      "officers :: notices",
      "officers :: search",
      "officers :: skills",
      "officers :: sight",
      "officers :: naming",
      "lifecycle",
      "lifecycle :: steps",
      "deadlines",
      "deadlines :: counting",
      "deadlines :: reminding",
      "deadlines :: rules",
      "documents",
      "documents :: content",
      "vault",
      "tips",
      "signals",
      "signals :: life",
      "signals :: suggesting",
      "referrals",
      "referrals :: life",
      "cases",
      "cases :: life"
    })
@NullMarked
package vn.chosach.petitions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
