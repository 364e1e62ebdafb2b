/** Pages of the test purchases of a case. */
@NullMarked
package vn.chosach.cases.purchases.web;

import org.jspecify.annotations.NullMarked;
