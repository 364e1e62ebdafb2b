/**
 * What the clocks tell by themselves: the ladder of reminders on the desk, the feed for the
 * calendar of an officer, and one mail a day.
 */
@NamedInterface("reminding")
@NullMarked
package vn.chosach.deadlines.reminding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
