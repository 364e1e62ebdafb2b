/** Rules of receiving that an office may change: one small policy each. */
@NullMarked
package vn.chosach.tips.rules;

import org.jspecify.annotations.NullMarked;
