/** What was received and is still to be sifted, for the room that sifts. */
@NamedInterface("sifting")
@NullMarked
package vn.chosach.tips.sifting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
