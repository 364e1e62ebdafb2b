/** Fictitious cases for the demonstration. */
@NullMarked
package vn.chosach.cases.demo;

import org.jspecify.annotations.NullMarked;
