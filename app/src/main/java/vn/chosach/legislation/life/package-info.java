/** What a proposal is and how it lives; the door answers in these. */
@NamedInterface("life")
@NullMarked
package vn.chosach.legislation.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
