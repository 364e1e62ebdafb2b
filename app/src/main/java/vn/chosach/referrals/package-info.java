/**
 * Chuyển giao: hands something over to the competent agency, with receipt, clock and answer; asks
 * other agencies for help, for documents of an investigation, or whether they hold a subject.
 *
 * <p>What is handed over is a {@code Subject}: a kind and an identifier. The room that owns the
 * thing, also one above this one, contributes a {@code SubjectSource}. Who is neither sender nor
 * receiver sees nothing, in the database as in the code; the standing office sees what stands
 * where, without a word of content.
 */
@ApplicationModule(
    displayName = "Referrals",
    allowedDependencies = {
      "kernel",
      "identifiers",
      "journal",
      "ui",
      "ui :: stages",
      "ui :: lists",
      "ui :: form",
      "directory",
      "catalogue",
      "officers",
      "officers :: notices",
      "officers :: search",
      "officers :: skills",
      "deadlines :: reminding",
      "officers :: sight",
      "officers :: work",
      "officers :: naming",
      "deadlines",
      "deadlines :: counting",
      "deadlines :: rules",
      "documents",
      "documents :: content",
      "documents :: life",
      "vault",
      "tips",
      "signals",
      "signals :: life",
      "signals :: suggesting"
    })
@NullMarked
package vn.chosach.referrals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
