package vn.chosach.deadlines.reminding;

import vn.chosach.deadlines.StartClock;

/**
 * The clocks on one kind of thing remind up the ladder: the officer when the end is near, the head
 * of the agency when it has passed, the standing office when it stays so. The room that owns the
 * things contributes one bean for each kind; a room with a ladder of its own contributes none.
 *
 * @param subjectKind kind of the thing, as {@link StartClock#subjectKind} names it
 */
public record Ladder(String subjectKind) {}
