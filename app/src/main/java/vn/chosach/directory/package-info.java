/**
 * Agencies and areas over time: what a body was called, who succeeded it, which area holds which
 * address, and who is competent for which goods, act and place on a date. Goods, acts and legal
 * bases are those of the catalogue.
 */
@ApplicationModule(
    displayName = "Directory",
    allowedDependencies = {
      "kernel",
      "journal",
      "approvals",
      "ui",
      "ui :: lists",
      "ui :: form",
      "catalogue"
    })
@NullMarked
package vn.chosach.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
