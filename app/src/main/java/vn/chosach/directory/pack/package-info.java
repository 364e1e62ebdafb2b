/** Packs of provinces: what one says, whether it holds together, and a first draft of another. */
@NullMarked
package vn.chosach.directory.pack;

import org.jspecify.annotations.NullMarked;
