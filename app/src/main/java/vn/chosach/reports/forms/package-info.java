/** The forms of reports with their lines, and who owes which. */
@NullMarked
package vn.chosach.reports.forms;

import org.jspecify.annotations.NullMarked;
