/** Official documents of a case: minutes and decisions. */
@NullMarked
package vn.chosach.cases.papers;

import org.jspecify.annotations.NullMarked;
