/** What a lesson is, says and may become. */
@NamedInterface("life")
@NullMarked
package vn.chosach.learning.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
