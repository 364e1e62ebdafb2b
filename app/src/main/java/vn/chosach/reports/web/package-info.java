/** Pages of the reports, of the statistics and of the open data. */
@NullMarked
package vn.chosach.reports.web;

import org.jspecify.annotations.NullMarked;
