/** The money of the plan, as a ledger that is only appended to. */
@NullMarked
package vn.chosach.plans.funding;

import org.jspecify.annotations.NullMarked;
