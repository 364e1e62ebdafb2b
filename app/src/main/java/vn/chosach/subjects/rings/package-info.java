/** Rings of what one officer sees, and who may lead them, with reasons. */
@NullMarked
package vn.chosach.subjects.rings;

import org.jspecify.annotations.NullMarked;
