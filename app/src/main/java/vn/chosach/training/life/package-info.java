/** What a class is and how it lives; the door answers in these. */
@NamedInterface("life")
@NullMarked
package vn.chosach.training.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
