/** Pages of the plans at the desk. */
@NullMarked
package vn.chosach.plans.web;

import org.jspecify.annotations.NullMarked;
