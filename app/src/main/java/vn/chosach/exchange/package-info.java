/**
 * Trao đổi với bên ngoài: postal and telecom firms, which are entered by two persons, instructed by
 * signed papers, checked, and tell of suspicious parcels (plan III.4); and the sets of data on
 * violators that the tax agency gives regularly to named agencies (plan III.8), by whose mechanism
 * any agency gives a picture of links, and takes one in to be judged. A firm has no account: it
 * answers by a link with a code. And the door of partners: systems that two persons register talk
 * to {@code /api/v1} by a key, and are told of changes; platforms are sent signed papers of cases,
 * and provinces submit signed figures and warnings to the national committee.
 */
@ApplicationModule(
    displayName = "Exchange",
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
      "officers :: naming",
      "officers :: work",
      "officers :: notices",
      "officers :: sight",
      "identifiers",
      "lifecycle",
      "lifecycle :: steps",
      "deadlines :: reminding",
      "documents",
      "documents :: content",
      "documents :: exchange",
      "documents :: life",
      "documents :: prepared",
      "vault",
      "tips",
      "watch :: intake",
      "watch :: review",
      "publicity",
      "publicity :: life",
      "reports :: issued",
      "referrals",
      "referrals :: life",
      "trust",
      "trust :: rating",
      "cases",
      "cases :: life",
      "subjects :: sharing"
    })
@NullMarked
package vn.chosach.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
