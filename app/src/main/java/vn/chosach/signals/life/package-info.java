/**
 * The life of a signal: its states, what can happen to it and the one table of both; who may see
 * it; what is decided and told.
 */
@NamedInterface("life")
@NullMarked
package vn.chosach.signals.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
