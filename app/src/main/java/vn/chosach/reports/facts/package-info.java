/** What is counted: signed entries that follow from the records of cases and tips. */
@NullMarked
package vn.chosach.reports.facts;

import org.jspecify.annotations.NullMarked;
