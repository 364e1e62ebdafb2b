package vn.chosach.forum.life;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Actor;

/**
 * What was done with a meeting or an opinion.
 *
 * @param <E> what can happen to it
 * @param document the signed paper by which it happened
 */
public record ForumStep<E extends Enum<E>>(
    int number, Instant at, E event, Actor actor, String words, @Nullable UUID document) {}
