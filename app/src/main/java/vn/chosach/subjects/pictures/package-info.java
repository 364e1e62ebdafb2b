/** Diagrams that officers keep, with notes on their pins. */
@NullMarked
package vn.chosach.subjects.pictures;

import org.jspecify.annotations.NullMarked;
