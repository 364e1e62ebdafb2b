/**
 * Diễn đàn “Công an lắng nghe ý kiến Nhân dân”: meetings that the police of the province convene
 * with the Front, what people said there with their consent, who answers by when, the answer that
 * the director signs, and what came of it; answers are public without anybody's name. What reports
 * a crime is no opinion and goes to the police desk of the tips (plan III.2, Nghị định 154/2026).
 */
@ApplicationModule(
    displayName = "Forum",
    allowedDependencies = {
      "kernel",
      "identifiers",
      "ui",
      "ui :: lists",
      "ui :: form",
      "journal",
      "catalogue",
      "directory",
      "officers",
      "officers :: naming",
      "officers :: work",
      "lifecycle",
      "lifecycle :: steps",
      "documents",
      "documents :: content",
      "documents :: prepared",
      "vault",
      "tips"
    })
@NullMarked
package vn.chosach.forum;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
