/**
 * Thông cáo báo chí, cảnh báo chung: what agencies tell the press through their spokesperson, and
 * what several agencies warn of together (plan III.2; Nghị định 244/2026/NĐ-CP). A note rests on
 * what is public; nothing goes out that names somebody or a case that is not. Each signature under
 * a paper is the act; an hour of embargo is kept by the pages themselves.
 */
@ApplicationModule(
    displayName = "Press",
    allowedDependencies = {
      "kernel",
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
      "cases",
      "cases :: life",
      "publicity",
      "publicity :: life",
      "outreach"
    })
@NullMarked
package vn.chosach.press;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
