/**
 * Luật là dữ liệu: what the program knows of the law stands in reference lists of the rooms, each
 * row with its days. Here one officer proposes a version, another confirms it with a citation, and
 * both see which running matters it touches; nothing of it needs a release.
 */
@ApplicationModule(
    displayName = "Law",
    allowedDependencies = {
      "kernel",
      "ui",
      "ui :: form",
      "journal",
      "catalogue :: law",
      "directory",
      "officers",
      "officers :: sight"
    })
@NullMarked
package vn.chosach.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
