/** How cases are opened and acted on: hold the row, ask the table, change, write history. */
@NullMarked
package vn.chosach.cases.acts;

import org.jspecify.annotations.NullMarked;
