/** How listings come in, from whichever side, and what became of each row. */
@NamedInterface("intake")
@NullMarked
package vn.chosach.watch.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
