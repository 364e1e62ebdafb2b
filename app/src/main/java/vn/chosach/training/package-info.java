/**
 * Tập huấn và hồ sơ cán bộ: classes and workshops for the forces, from the needs of the agencies
 * over a yearly plan, a signed decision, invitations and their answers, attendance by the person
 * and a test, to certificates and the duty of the plan that they count for; the skills of officers,
 * what tasks and agencies ask for, and who is appointed to the field (plan I.2, II.5, III.3).
 */
@ApplicationModule(
    displayName = "Training",
    allowedDependencies = {
      "kernel",
      "ui",
      "ui :: lists",
      "ui :: form",
      "journal",
      "catalogue",
      "directory",
      "officers",
      "officers :: skills",
      "officers :: naming",
      "officers :: work",
      "lifecycle",
      "lifecycle :: steps",
      "documents",
      "documents :: content",
      "documents :: prepared",
      "vault"
    })
@NullMarked
package vn.chosach.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
