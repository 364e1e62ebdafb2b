/**
 * Phê duyệt: what one officer orders for the whole installation and another one of another agency
 * agrees to. A form of a room above is kept as it was sent; when it is agreed to it is carried out
 * as if it were sent then, and nothing counts before.
 */
@ApplicationModule(
    displayName = "Approvals",
    allowedDependencies = {"kernel", "journal", "ui", "ui :: form"})
@NullMarked
package vn.chosach.approvals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
