/**
 * Lưu trữ, xóa dữ liệu: how long each kind of record is kept and on what ground. A nightly run
 * proposes what is past its term; two officers of two agencies sign each erasure; what stays is a
 * stub with number, days, hash, ground and names of those who signed, and an act in the journal. A
 * hold stops it all.
 *
 * <p>Requests of persons about their data, breaches of it and impact files ({@code persons}).
 *
 * <p>Rooms that keep content contribute a {@link vn.chosach.retention.RetainedRecords}; this room
 * never reads what a record says.
 */
@ApplicationModule(
    displayName = "Retention",
    allowedDependencies = {
      "kernel",
      "postgres",
      "ui",
      "ui :: lists",
      "ui :: form",
      "journal",
      "catalogue",
      "directory",
      "officers",
      "officers :: work",
      "officers :: sight",
      "officers :: naming",
      "lifecycle",
      "lifecycle :: steps",
      "deadlines",
      "deadlines :: counting",
      "deadlines :: rules",
      "deadlines :: reminding",
      "documents",
      "documents :: archive",
      "documents :: content",
      "documents :: prepared",
      "vault"
    })
@NullMarked
package vn.chosach.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
