/**
 * Sức khỏe tìm kiếm: how well the public pages of agencies are found, and whether somebody hid
 * gambling in them (plan II.6). An officer pastes the source of a listed page and is told a score,
 * its reasons and how to mend them; ranks are noted by keyword and month.
 */
@ApplicationModule(
    displayName = "Portals",
    allowedDependencies = {
      "kernel",
      "ui",
      "ui :: form",
      "journal",
      "catalogue",
      "directory",
      "officers",
      "officers :: naming"
    })
@NullMarked
package vn.chosach.portals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
