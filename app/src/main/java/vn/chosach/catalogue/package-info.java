/**
 * Danh mục: goods groups, kinds of violation, platforms and legal bases, each with the days on
 * which it is valid.
 */
@ApplicationModule(
    displayName = "Catalogue",
    allowedDependencies = {"kernel", "journal", "ui"})
@NullMarked
package vn.chosach.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
