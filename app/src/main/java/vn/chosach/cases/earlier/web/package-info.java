/** Pages of cases of earlier years. */
@NullMarked
package vn.chosach.cases.earlier.web;

import org.jspecify.annotations.NullMarked;
