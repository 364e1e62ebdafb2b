/**
 * Vòng đời: how an act moves a row from one state to the next, the same in every room. Rooms keep
 * their tables, their handlers and their SQL; this room keeps the order in which an act is done,
 * the four answers that it can have, and, for rows with a number and a history, how both are
 * written, read and shown.
 */
@ApplicationModule(
    displayName = "Life cycles",
    allowedDependencies = {
      "kernel",
      "ui",
      "ui :: lists",
      "ui :: form",
      "journal",
      "officers",
      "officers :: naming",
      "officers :: notices",
      "officers :: sight"
    })
@NullMarked
package vn.chosach.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
