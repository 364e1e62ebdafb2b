/**
 * Lists of the desk: a room declares its list once, {@link vn.chosach.ui.lists.DeskList}, and has
 * filter, count, order, columns, sheets, saved views, a file of what is shown, and acts for many.
 */
@NamedInterface("lists")
@NullMarked
package vn.chosach.ui.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
