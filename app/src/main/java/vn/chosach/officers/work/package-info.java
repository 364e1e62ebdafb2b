/**
 * Việc hôm nay: what waits for an officer, gathered from every room. A room contributes a {@link
 * vn.chosach.officers.work.WorkSource}; the desk, the counts of the navigation, the calendar and
 * the daily mail are drawn from the one list of {@link vn.chosach.officers.work.WorkList}.
 */
@NamedInterface("work")
@NullMarked
package vn.chosach.officers.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
