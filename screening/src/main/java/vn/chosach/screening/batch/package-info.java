/** Files of listings screened in bulk with constant memory, and the reports of that. */
@NullMarked
package vn.chosach.screening.batch;

import org.jspecify.annotations.NullMarked;
