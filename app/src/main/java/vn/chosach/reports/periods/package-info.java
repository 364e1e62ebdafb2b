/** The periods of reports: data, counted by a pure function. */
@NullMarked
package vn.chosach.reports.periods;

import org.jspecify.annotations.NullMarked;
