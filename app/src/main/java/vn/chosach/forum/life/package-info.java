/** What a meeting of the forum and an opinion are and how they live; the door answers in these. */
@NamedInterface("life")
@NullMarked
package vn.chosach.forum.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
