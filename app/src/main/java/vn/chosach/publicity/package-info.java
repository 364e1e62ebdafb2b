/**
 * Công bố: closed cases and warnings that everyone may read. Each wording needs a legal ground,
 * masks persons, private addresses and identifiers, is checked and approved by another officer than
 * its author, ends by itself, and can be corrected or withdrawn.
 *
 * <p>An edition keeps two bodies: what was written, for staff, and what is shown, masked when it
 * was written. Page, list, feed, home page and the preview of staff draw from the second, so that
 * nothing public depends on a page that remembers to hide something.
 */
@ApplicationModule(
    displayName = "Publicity",
    allowedDependencies = {
      "kernel",
      "identifiers",
      "journal",
      "ui",
      "ui :: lists",
      "ui :: share",
      "ui :: form",
      "directory",
      "catalogue",
      "officers",
      "officers :: search",
      "officers :: work",
      "lifecycle",
      "officers :: naming",
      "deadlines",
      "deadlines :: counting",
      "deadlines :: rules",
      "deadlines :: reminding",
      "vault",
      "signals",
      "signals :: life",
      "cases",
      "cases :: life",
      "documents"
    })
@NullMarked
package vn.chosach.publicity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
