/** What belongs to a case, read for a page. */
@NullMarked
package vn.chosach.cases.reading;

import org.jspecify.annotations.NullMarked;
