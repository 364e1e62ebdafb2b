/**
 * Giám sát tin rao: offers on the net, screened by rules that show their reasons, grouped, and
 * reviewed by officers. What an officer finds worth a case is told to the rooms above.
 *
 * <p>The engine is the {@code screening} module, plain Java; this room keeps what was seen, what
 * the machine said of it and what a person decided, each appended and never mixed.
 */
@ApplicationModule(
    displayName = "Watch",
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
      "officers :: search",
      "officers :: naming",
      "officers :: work",
      "vault",
      "retention"
    })
@NullMarked
package vn.chosach.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
