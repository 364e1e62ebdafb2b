/** The life of an edition, its grounds, its words, and how they are masked. */
@NamedInterface("life")
@NullMarked
package vn.chosach.publicity.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
