/** Papers whose years of keeping are over, for the room that erases them. */
@NamedInterface("archive")
@NullMarked
package vn.chosach.documents.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
