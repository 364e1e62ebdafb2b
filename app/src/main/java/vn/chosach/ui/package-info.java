/**
 * The face: page frames of the public portal and the desk, typed components, texts in both
 * languages, formats, error pages. An upper room shows a fact on a page of a lower room through
 * {@code PageSlot}.
 */
@ApplicationModule(
    displayName = "UI",
    allowedDependencies = {"kernel"})
@NullMarked
package vn.chosach.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
