/** Fictitious cases for the demonstration. */
@NullMarked
package vn.chosach.demo.cases;

import org.jspecify.annotations.NullMarked;
