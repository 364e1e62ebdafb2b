package vn.chosach.cases;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.Moment;

/**
 * Where a case stands, without content.
 *
 * @param state where it stands
 * @param decided whether a sanction or a recovery of tax was decided and stands
 * @param cleared whether two persons found that there was no violation, and nobody opened it again
 * @param annulledAt when a decision was annulled last, {@code null} when all that were made stand
 */
public record CaseStanding(
    CaseState state, boolean decided, boolean cleared, @Nullable Instant annulledAt) {

  static CaseStanding of(CaseState state, List<Dossier.Ruling> rulings, List<Moment> moments) {
    return new CaseStanding(
        state,
        rulings.stream().anyMatch(Dossier.Ruling::stands),
        moments.stream()
            .map(Moment::event)
            .filter(one -> one == CaseEvent.CLEAR || one == CaseEvent.REOPEN)
            .reduce((earlier, later) -> later)
            .filter(one -> one == CaseEvent.CLEAR)
            .isPresent(),
        rulings.stream().allMatch(Dossier.Ruling::stands)
            ? null
            : moments.stream()
                .filter(one -> one.event() == CaseEvent.ANNUL)
                .map(Moment::at)
                .max(Comparator.naturalOrder())
                .orElse(null));
  }
}
