/**
 * Tuyên truyền: plans of outreach that the head of an agency signs, by audience, topic, channel and
 * place with the least frequency; what was done of them, confirmed by a second person with a link
 * or a picture; gaps; and calls to denounce with the reports that came of them (plan I.2, III.4,
 * III.5, III.10).
 */
@ApplicationModule(
    displayName = "Outreach",
    allowedDependencies = {
      "kernel",
      "ui",
      "ui :: share",
      "ui :: lists",
      "ui :: form",
      "journal",
      "catalogue",
      "directory",
      "officers",
      "officers :: naming",
      "officers :: work",
      "lifecycle",
      "lifecycle :: steps",
      "documents",
      "documents :: content",
      "documents :: life",
      "documents :: prepared",
      "vault",
      "tips"
    })
@NullMarked
package vn.chosach.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
