/**
 * Kiến nghị pháp luật: what officers find wrong with a text of law while they apply it, gathered to
 * proposals, put to other agencies by a signed letter, sent to who may change the text by a signed
 * paper, and followed to the answer and to the text that was adopted (plan II.7, III.3.4, III.6;
 * Luật 64/2025/QH15, Nghị định 79/2025/NĐ-CP). A committee issues no legal text: it recommends.
 */
@ApplicationModule(
    displayName = "Legislation",
    allowedDependencies = {
      "kernel",
      "ui",
      "ui :: lists",
      "ui :: form",
      "journal",
      "catalogue",
      "directory",
      "officers",
      "officers :: sight",
      "officers :: naming",
      "officers :: work",
      "lifecycle",
      "lifecycle :: steps",
      "documents",
      "documents :: content",
      "documents :: prepared",
      "cases",
      "cases :: life"
    })
@NullMarked
package vn.chosach.legislation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
