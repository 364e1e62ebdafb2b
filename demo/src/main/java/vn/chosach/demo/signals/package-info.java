/** Some sixty invented tips for the demonstration, planted through the public doors. */
@NullMarked
package vn.chosach.demo.signals;

import org.jspecify.annotations.NullMarked;
