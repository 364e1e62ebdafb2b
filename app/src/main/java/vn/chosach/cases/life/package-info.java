/**
 * The life of a case: its states, what can happen to it and the one table of both; who may see it
 * and act; what an officer does and what stands in the way.
 */
@NamedInterface("life")
@NullMarked
package vn.chosach.cases.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
