/**
 * What a machine proposes for a tip: which procedure it belongs to, what goods and which violation
 * it speaks of. Each rule is one small policy that cites its article; each proposal says why. A
 * proposal is never a judgement and is kept apart from those of persons.
 */
@NamedInterface("suggesting")
@NullMarked
package vn.chosach.signals.suggesting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
