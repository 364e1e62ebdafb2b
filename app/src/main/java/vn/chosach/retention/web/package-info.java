/** Pages of retention. */
@NullMarked
package vn.chosach.retention.web;

import org.jspecify.annotations.NullMarked;
