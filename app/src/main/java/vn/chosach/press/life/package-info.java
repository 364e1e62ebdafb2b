/** What a bulletin is and how it lives; the door answers in these. */
@NamedInterface("life")
@NullMarked
package vn.chosach.press.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
