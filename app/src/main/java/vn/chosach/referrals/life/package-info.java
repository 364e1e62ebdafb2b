/**
 * The life of a referral with each of its receivers: why it is handed over, where it stands, what
 * can happen, and the one table of both; what is offered, done and asked for.
 */
@NamedInterface("life")
@NullMarked
package vn.chosach.referrals.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
