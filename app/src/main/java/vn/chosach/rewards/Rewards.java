package vn.chosach.rewards;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sight.RowSecurityContext;
import vn.chosach.rewards.desk.NominationHandler;
import vn.chosach.rewards.desk.NominationOpening;
import vn.chosach.rewards.desk.NominationRepository;
import vn.chosach.rewards.desk.NominationRepository.NominationPart;
import vn.chosach.rewards.desk.NominationTransitions;
import vn.chosach.rewards.desk.ResultBook;
import vn.chosach.rewards.desk.ResultBook.ResultGap;
import vn.chosach.rewards.desk.RewardClocks;
import vn.chosach.rewards.desk.RewardClocks.RewardTerm;
import vn.chosach.rewards.desk.RewardDesk;
import vn.chosach.rewards.life.Nomination;
import vn.chosach.rewards.life.NominationPaper;
import vn.chosach.rewards.life.NominationWish;
import vn.chosach.rewards.life.RewardAct;
import vn.chosach.rewards.life.RewardEvent;
import vn.chosach.rewards.life.RewardedResult;

/**
 * The door of rewards. A nomination is known to the agency that puts forward, to the standing
 * office once it is submitted, to leaders but for informants, and to the nominees once it is
 * decided; the cases it speaks of only to who sees them.
 */
@Service
public class Rewards {

  private final NominationOpening opening;
  private final NominationHandler handler;
  private final NominationRepository repository;
  private final NominationTransitions transitions;
  private final RewardDesk desk;
  private final RewardClocks clocks;
  private final ResultBook results;
  private final RowSecurityContext sight;

  Rewards(
      NominationOpening opening,
      NominationHandler handler,
      NominationRepository repository,
      NominationTransitions transitions,
      RewardDesk desk,
      RewardClocks clocks,
      ResultBook results,
      RowSecurityContext sight) {
    this.opening = opening;
    this.handler = handler;
    this.repository = repository;
    this.transitions = transitions;
    this.desk = desk;
    this.clocks = clocks;
    this.results = results;
    this.sight = sight;
  }

  /**
   * A nomination with what an officer may know of it and do with it.
   *
   * @param results those whose cases the officer sees
   * @param waiting the paper that waits for its signature; for the standing office
   * @param terms last days that the law sets, as far as they have begun
   */
  public record NominationFile(
      Nomination of,
      List<RewardedResult> results,
      Optional<NominationPaper> waiting,
      List<RewardTerm> terms,
      Set<RewardEvent> possible) {}

  /** Nominations that an officer may know of, the newest first. */
  @Transactional(readOnly = true)
  public RowSlice<Nomination> page(
      NominationPart part, int offset, int limit, ActingOfficer officer) {
    return repository.page(part, desk.standing(officer), offset, limit, officer);
  }

  /** A nomination by number; empty alike for one that is absent or not to be known. */
  @Transactional(readOnly = true)
  public Optional<NominationFile> read(String number, ActingOfficer officer) {
    sight.of(officer, Map.of());
    return repository
        .numbered(number)
        .filter(one -> desk.knows(one, officer))
        .map(
            one ->
                new NominationFile(
                    one,
                    results.seen(one.id()),
                    desk.standing(officer) ? handler.waiting(one.id()) : Optional.empty(),
                    clocks.of(one),
                    transitions.possible(one, officer)));
  }

  /**
   * Puts somebody forward, as a draft.
   *
   * @return refused with {@code rewards.not-yours}, {@code .kind-missing}, {@code .form-missing},
   *     {@code .unit-ended}, {@code .oneself}, {@code .one-person}, {@code .team-missing}, {@code
   *     .name-missing}, {@code .informant-secret}, {@code .code-malformed}, {@code .not-a-member},
   *     {@code .not-competent}, {@code .merit-missing}
   */
  @Transactional
  public ActOutcome<Nomination> open(NominationWish wish, ActingOfficer officer) {
    return opening.open(wish, officer);
  }

  /**
   * An act on a nomination.
   *
   * @return refused with {@code rewards.not-yours}, {@code .oneself}, {@code .own-nomination},
   *     {@code .not-possible}; for a result {@code .unknown-case}, {@code .no-result}, {@code
   *     .took-no-part}, {@code .too-many-results}, {@code .result-used}, {@code .unknown-result};
   *     before it goes on {@code .results-missing}, {@code .not-now} and what {@link #open}
   *     refuses; for papers, days and votes {@code .paper-not-registered}, {@code .day-wrong},
   *     {@code .votes-wrong}, {@code .not-carried}, {@code .amount-out-of-range}, {@code
   *     .paper-open}; {@code .unknown-unit}, {@code .words-missing}, {@code .informant-secret},
   *     {@code .consent-missing}
   */
  @Transactional
  public ActOutcome<Nomination> proceed(UUID id, RewardAct act, int seen, ActingOfficer officer) {
    sight.of(officer, Map.of());
    return handler.proceed(id, act, seen, officer);
  }

  /** Results of the last twelve months that no nomination speaks of, the oldest first. */
  @Transactional(readOnly = true)
  public List<ResultGap> gaps(ActingOfficer officer) {
    return results.gaps(officer);
  }

  /** What everybody may read: decided, and everybody who is named agreed. */
  @Transactional(readOnly = true)
  public RowSlice<Nomination> published(int offset, int limit) {
    return repository.published(offset, limit);
  }
}
