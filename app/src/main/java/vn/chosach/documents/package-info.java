/**
 * Văn bản: official documents from the draft to the archive. A draft says what it says as {@link
 * vn.chosach.documents.content.Content}; the layout of Nghị định 30/2020/NĐ-CP makes DOCX and PDF
 * of it; opinions, signature under a right of the day, number and issue follow one table; what is
 * issued is kept byte for byte. Incoming documents, packages for exchange and both registers belong
 * here too.
 *
 * <p>For other rooms: {@code documents.draft(new Drafting(Kinds.PERIODIC_REPORT, agency, "Kết quả
 * tháng 11 năm 2026", List.of(), content, recipients, null, new Origin("reports", id)), scribe)}
 * gives a draft with its id, {@code printed(id, Printed.Format.PDF, scribe)} its bytes in any
 * state, {@code from(origin, scribe)} finds it again. Everything else an officer does on the pages
 * below {@code /van-ban}.
 */
@ApplicationModule(
    displayName = "Documents",
    allowedDependencies = {
      "kernel",
      "ui",
      "ui :: stages",
      "ui :: form",
      "ui :: lists",
      "journal",
      "catalogue",
      "directory",
      "officers",
      "officers :: notices",
      "officers :: search",
      "officers :: work",
      "officers :: sight",
      "deadlines",
      "deadlines :: reminding"
    })
@NullMarked
package vn.chosach.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
