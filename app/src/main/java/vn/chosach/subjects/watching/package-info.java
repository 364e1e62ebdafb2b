/** What an officer watches alone for some time, and what hit it since. */
@NullMarked
package vn.chosach.subjects.watching;

import org.jspecify.annotations.NullMarked;
