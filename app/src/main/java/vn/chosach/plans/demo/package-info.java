/** A made plan with made life for the demonstration. */
@NullMarked
package vn.chosach.plans.demo;

import org.jspecify.annotations.NullMarked;
