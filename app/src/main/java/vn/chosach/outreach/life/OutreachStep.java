package vn.chosach.outreach.life;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Actor;

/**
 * What was done with a plan or an item.
 *
 * @param <E> what can happen to it
 * @param document the signed paper by which it happened
 */
public record OutreachStep<E extends Enum<E>>(
    int number, Instant at, E event, Actor actor, String words, @Nullable UUID document) {}
