/** Officers of the agencies, their roles over time, and how they sign in. */
@ApplicationModule(
    displayName = "Officers",
    allowedDependencies = {"kernel", "journal", "ui", "directory"})
@NullMarked
package vn.chosach.officers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
