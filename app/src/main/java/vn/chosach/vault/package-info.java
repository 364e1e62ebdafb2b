/**
 * Kho bằng chứng: what must stay as it came. Each file is kept as a sealed original and, for
 * pictures, as a cleaned copy without metadata; texts of other rooms are sealed with the same keys.
 *
 * <p>The keys lie in files that the database does not hold. What is sealed is bound to its owner
 * and its place: moved to another owner it does not open. Nothing here has a public address.
 */
@ApplicationModule(
    displayName = "Vault",
    allowedDependencies = {
      "kernel",
      "postgres",
      "ui",
      "ui :: lists",
      "ui :: form",
      "ui :: figures",
      "journal",
      "catalogue",
      "directory",
      "officers",
      "officers :: naming",
      "documents"
    })
@NullMarked
package vn.chosach.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
