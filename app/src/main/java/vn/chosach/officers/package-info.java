/**
 * Cán bộ: the officers of the agencies, their postings and roles over time, and how they sign in
 * ({@code signin}). Every room above asks here who an officer is; each may implement {@code
 * OpenWork}, so that a leaver's work goes to a named receiver in one act. The catalogue is known
 * only for the bilingual names in which the directory answers.
 */
@ApplicationModule(
    displayName = "Officers",
    allowedDependencies = {
      "kernel",
      "journal",
      "journal :: reading",
      "approvals",
      "ui",
      "ui :: form",
      "ui :: lists",
      "catalogue",
      "directory"
    })
@NullMarked
package vn.chosach.officers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
