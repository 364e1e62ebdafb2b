/** Pages of the integrity desk and of the access review. */
@NullMarked
package vn.chosach.conduct.web;

import org.jspecify.annotations.NullMarked;
