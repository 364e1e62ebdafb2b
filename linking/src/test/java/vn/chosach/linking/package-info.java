@NullMarked
package vn.chosach.linking;

import org.jspecify.annotations.NullMarked;
