/** Register of places that are watched, programmes of inspection, and goods with their prices. */
@NamedInterface("register")
@NullMarked
package vn.chosach.watch.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
