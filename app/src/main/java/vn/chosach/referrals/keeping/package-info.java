/** What is kept of a referral, its words sealed, and who may see which row of it. */
@NullMarked
package vn.chosach.referrals.keeping;

import org.jspecify.annotations.NullMarked;
