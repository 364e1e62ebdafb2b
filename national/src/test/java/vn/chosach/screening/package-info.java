@NullMarked
package vn.chosach.screening;

import org.jspecify.annotations.NullMarked;
