/**
 * Liêm chính: cases against officers and agencies, known to the integrity desk alone, with clocks,
 * a recommendation to the competent body and its answer; and the monthly review of who looked at
 * what without a task, with the words of the officer and the mark of a reviewer. Statements of
 * interests of all officers, and what they meet in other rooms ({@code interests}).
 *
 * <p>For everybody else an integrity case does not exist, the accused agency and its own integrity
 * officers included: it starts no clock on the board, sends no event and stands in no list, and its
 * words are sealed.
 */
@ApplicationModule(
    displayName = "Conduct",
    allowedDependencies = {
      "kernel",
      "identifiers",
      "ui",
      "ui :: lists",
      "ui :: form",
      "journal",
      "journal :: reading",
      "catalogue",
      "directory",
      "officers",
      "officers :: sight",
      "officers :: urgent",
      "officers :: work",
      "lifecycle",
      "officers :: naming",
      "documents",
      "documents :: content",
      "documents :: prepared",
      "deadlines",
      "deadlines :: counting",
      "deadlines :: rules",
      "vault",
      "tips",
      "tips :: integrity",
      "tips :: opening",
      "rewards"
    })
@NullMarked
package vn.chosach.conduct;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
