/** Forms of cases and of what belongs to them: their fields, and what came with them. */
@NullMarked
package vn.chosach.cases.forms;

import org.jspecify.annotations.NullMarked;
