/**
 * Tin báo, phản ánh: takes a report from any channel, proves that it was received, and lets the
 * reporter follow it by a code. What was told is sealed; who told it lies apart and is opened only
 * with a reason. The room that sifts is woken (tips.sifting) and moves the tip on. After its term
 * two agencies may erase the words; the rows stay.
 */
@ApplicationModule(
    displayName = "Tips",
    allowedDependencies = {
      "kernel",
      "postgres",
      "ui",
      "ui :: figures",
      "ui :: share",
      "ui :: form",
      "ui :: lists",
      "journal",
      "journal :: reading",
      "directory",
      "catalogue",
      "officers",
      "officers :: skills",
      "officers :: work",
      "officers :: naming",
      "officers :: sight",
      "deadlines",
      "documents",
      "documents :: content",
      "documents :: prepared",
      "vault",
      "retention"
    })
@NullMarked
package vn.chosach.tips;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
