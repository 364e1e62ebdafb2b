/** Pages of the reports that somebody above demands. */
@NullMarked
package vn.chosach.reports.demands.web;

import org.jspecify.annotations.NullMarked;
