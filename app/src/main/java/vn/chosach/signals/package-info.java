/**
 * Phân loại: sifts what came in. Each tip becomes a signal with a clock; a person admits it, refers
 * it, merges it, refuses it with a reason or asks its reporter for more, and can take that back.
 *
 * <p>Words of tips are not kept here in the clear: what a tip can be found by, its identifiers and
 * its likeness to others are keyed marks, and what must be shown is sealed by the vault.
 */
@ApplicationModule(
    displayName = "Signals",
    allowedDependencies = {
      "kernel",
      "identifiers",
      "journal",
      "journal :: reading",
      "ui",
      "ui :: figures",
      "ui :: form",
      "ui :: lists",
      "directory",
      "catalogue",
      "officers",
      "officers :: notices",
      "officers :: search",
      "officers :: sight",
      "officers :: work",
      "lifecycle",
      "officers :: naming",
      "deadlines",
      "deadlines :: counting",
      "deadlines :: reminding",
      "documents",
      "vault",
      "retention",
      "tips",
      "tips :: integrity",
      "tips :: police",
      "tips :: opening",
      "tips :: sifting"
    })
@NullMarked
package vn.chosach.signals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
