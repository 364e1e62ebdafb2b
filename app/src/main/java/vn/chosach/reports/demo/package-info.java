/** Reports and figures of the demonstration. */
@NullMarked
package vn.chosach.reports.demo;

import org.jspecify.annotations.NullMarked;
