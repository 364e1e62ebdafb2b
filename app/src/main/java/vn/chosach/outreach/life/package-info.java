/** What a plan of outreach and its items are and how they live; the door answers in these. */
@NamedInterface("life")
@NullMarked
package vn.chosach.outreach.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
