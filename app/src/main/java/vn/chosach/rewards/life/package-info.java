/** What a nomination is and how it lives; the door answers in these. */
@NamedInterface("life")
@NullMarked
package vn.chosach.rewards.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
