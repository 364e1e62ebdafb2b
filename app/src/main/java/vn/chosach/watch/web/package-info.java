/** Pages of the watch on the desk. */
@NullMarked
package vn.chosach.watch.web;

import org.jspecify.annotations.NullMarked;
