/** What plans and papers are made of: states, life cycles, periods, acts. */
@NamedInterface("life")
@NullMarked
package vn.chosach.plans.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
