/** Fictitious referrals for the demonstration. */
@NullMarked
package vn.chosach.referrals.demo;

import org.jspecify.annotations.NullMarked;
