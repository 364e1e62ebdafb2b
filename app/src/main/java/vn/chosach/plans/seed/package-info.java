/** Plants the plan that ships. */
@NullMarked
package vn.chosach.plans.seed;

import org.jspecify.annotations.NullMarked;
