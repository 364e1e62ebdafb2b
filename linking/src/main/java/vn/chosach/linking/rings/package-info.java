/** Rings: who hangs together through what is shared, and who may lead them, with reasons. */
@NullMarked
package vn.chosach.linking.rings;

import org.jspecify.annotations.NullMarked;
