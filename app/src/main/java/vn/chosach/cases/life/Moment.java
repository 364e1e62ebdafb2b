package vn.chosach.cases.life;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Actor;

/**
 * One entry of the timeline; never changed.
 *
 * @param id identifier
 * @param number position, which is the version of the case it made
 * @param at when it happened
 * @param writtenAt when it was written down
 * @param event what happened
 * @param before state before
 * @param after state afterwards
 * @param actor who did it
 * @param ground law and article, as {@link CaseGround} writes them
 * @param words reason, or the note written by hand
 * @param changes what changed, old to new
 */
public record Moment(
    UUID id,
    int number,
    Instant at,
    Instant writtenAt,
    CaseEvent event,
    CaseState before,
    CaseState after,
    Actor actor,
    String ground,
    @Nullable String words,
    List<Delta> changes) {

  public Moment {
    changes = List.copyOf(changes);
  }
}
