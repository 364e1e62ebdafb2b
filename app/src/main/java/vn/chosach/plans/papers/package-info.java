/** Official documents of plans, directives and reminders. */
@NullMarked
package vn.chosach.plans.papers;

import org.jspecify.annotations.NullMarked;
