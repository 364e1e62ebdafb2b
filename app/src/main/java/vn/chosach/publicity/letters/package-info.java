/** Warnings by mail: who wants them, and the sender. */
@NullMarked
package vn.chosach.publicity.letters;

import org.jspecify.annotations.NullMarked;
