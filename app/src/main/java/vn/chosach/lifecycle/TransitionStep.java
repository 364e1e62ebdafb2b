package vn.chosach.lifecycle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Actor;

/**
 * One act that was done: the line that history, journal and events are written from.
 *
 * @param id identifier of the line
 * @param number version of the row that it makes, from 2 on; the first is that of the opening
 * @param at when it happened
 * @param writtenAt when it was written down
 * @param transition row of the table that allowed it
 * @param actor who did it
 * @param before the row as it stood
 * @param after the row as it shall stand
 * @param words reason, or a note
 * @param facts what else the room remembers of it
 */
public record TransitionStep<R, S extends Enum<S>, E extends Enum<E>, W, F>(
    UUID id,
    int number,
    Instant at,
    Instant writtenAt,
    Transition<S, E, W> transition,
    Actor actor,
    R before,
    R after,
    @Nullable String words,
    F facts) {}
