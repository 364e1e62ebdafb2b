/** Tables as CSV and XLSX, harmless in a spreadsheet. */
@NullMarked
package vn.chosach.reports.paper;

import org.jspecify.annotations.NullMarked;
