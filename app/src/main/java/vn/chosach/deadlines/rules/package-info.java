/** The time limits set by law, each with its article, its validity and what extends it. */
@NamedInterface("rules")
@NullMarked
package vn.chosach.deadlines.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
