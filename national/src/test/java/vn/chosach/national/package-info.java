@NullMarked
package vn.chosach.national;

import org.jspecify.annotations.NullMarked;
