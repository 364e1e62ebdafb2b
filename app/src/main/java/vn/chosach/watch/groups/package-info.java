/** Groups of listings of one photo or one text, across shops. */
@NullMarked
package vn.chosach.watch.groups;

import org.jspecify.annotations.NullMarked;
