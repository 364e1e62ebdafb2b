/** Reports that somebody above demands: entered, passed on, answered by a signed paper. */
@NullMarked
package vn.chosach.reports.demands;

import org.jspecify.annotations.NullMarked;
