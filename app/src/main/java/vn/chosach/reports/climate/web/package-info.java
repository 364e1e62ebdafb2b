/** Pages of the indicators of fair business and of the trust of consumers. */
@NullMarked
package vn.chosach.reports.climate.web;

import org.jspecify.annotations.NullMarked;
