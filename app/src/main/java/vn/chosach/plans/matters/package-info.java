/** Papers that ask something of agencies: directives, requests, reminders and the like. */
@NullMarked
package vn.chosach.plans.matters;

import org.jspecify.annotations.NullMarked;
