/** What grows without end lies by years; a year is taken out into a file and put back. */
@NullMarked
package vn.chosach.retention.years;

import org.jspecify.annotations.NullMarked;
