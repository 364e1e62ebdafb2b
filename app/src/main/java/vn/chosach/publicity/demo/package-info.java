/** Invented publications of the demonstration. */
@NullMarked
package vn.chosach.publicity.demo;

import org.jspecify.annotations.NullMarked;
