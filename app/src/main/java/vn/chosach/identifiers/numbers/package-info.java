/** Numbering plans and check digits. */
@NullMarked
package vn.chosach.identifiers.numbers;

import org.jspecify.annotations.NullMarked;
