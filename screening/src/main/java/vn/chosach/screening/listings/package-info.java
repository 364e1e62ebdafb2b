/** Files of listings, read as a stream: CSV, JSON lines, XLSX; bad rows are refused one by one. */
@NullMarked
package vn.chosach.screening.listings;

import org.jspecify.annotations.NullMarked;
