/**
 * Đối tượng: who stands behind several cases. What officers judge to be the same, which role they
 * say somebody has, what subjects share, and the diagram of it all (plan III.2, III.3). Subjects
 * are those that cases name; nobody learns here of a case that is not in sight, and every judgement
 * stays within the rights of the cases from which it comes. The engine {@code linking} proposes,
 * persons judge, and finds rings among them, whose roles are estimates. Records that are no cases
 * point at what they name, for who may read them. An officer watches alone what is known only to
 * the own; what another agency may read of a subject, a signed paper says.
 */
@ApplicationModule(
    displayName = "Subjects",
    allowedDependencies = {
      "kernel",
      "identifiers",
      "journal",
      "ui",
      "ui :: lists",
      "ui :: form",
      "catalogue",
      "directory",
      "officers",
      "officers :: naming",
      "officers :: sight",
      "officers :: work",
      "lifecycle",
      "lifecycle :: steps",
      "documents",
      "documents :: content",
      "documents :: prepared",
      "vault",
      "retention",
      "watch :: register",
      "watch :: review",
      "signals",
      "cases",
      "cases :: life"
    })
@NullMarked
package vn.chosach.subjects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
