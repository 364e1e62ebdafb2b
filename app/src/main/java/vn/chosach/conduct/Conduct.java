package vn.chosach.conduct;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.conduct.desk.IntegrityHandler;
import vn.chosach.conduct.desk.IntegrityRepository;
import vn.chosach.conduct.desk.IntegrityRowSecurity;
import vn.chosach.conduct.life.ReviewMark;
import vn.chosach.conduct.review.ReviewRepository;
import vn.chosach.conduct.review.Reviews;
import vn.chosach.journal.reading.Looked;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.ActingOfficer;

/** The door of conduct: integrity cases for the integrity desk, and the review of access. */
@Service
public class Conduct {

  private final IntegrityHandler acting;
  private final IntegrityRepository repository;
  private final IntegrityRowSecurity rowSecurity;
  private final Reviews reviews;
  private final ReviewRepository list;

  Conduct(
      IntegrityHandler acting,
      IntegrityRepository repository,
      IntegrityRowSecurity rowSecurity,
      Reviews reviews,
      ReviewRepository list) {
    this.acting = acting;
    this.repository = repository;
    this.rowSecurity = rowSecurity;
    this.reviews = reviews;
    this.list = list;
  }

  /**
   * Opens an integrity case.
   *
   * @return refused with {@code conduct.not-yours}, {@code .title-missing}, {@code .too-long},
   *     {@code .unknown-agency}, {@code .own-agency}, {@code .in-future}, {@code .words-missing},
   *     {@code .unknown-tip} or {@code .opened-already}
   */
  @Transactional
  public ActOutcome<UUID> open(IntegrityWish wish, ActingOfficer desk) {
    return acting.open(wish, desk);
  }

  /**
   * Takes a step.
   *
   * @param seen version that the page showed
   * @return refused with {@code conduct.unknown}, {@code .not-possible}, {@code .words-missing},
   *     {@code .too-long}, {@code .unknown-agency}, {@code .body-accused}, {@code .day-missing},
   *     {@code .day-past}, {@code .extended-twice}, {@code .extended-late}, {@code .proposal-open},
   *     {@code .no-proposal}, {@code .second-person}, {@code .not-told} or for what the reporter is
   *     told
   */
  @Transactional
  public ActOutcome<UUID> proceed(UUID id, IntegrityAct act, int seen, ActingOfficer desk) {
    return acting.proceed(id, act, seen, desk);
  }

  /** Integrity cases that this officer may know, open ones first, at most 500. */
  @Transactional(readOnly = true)
  public List<IntegrityCase> cases(ActingOfficer desk) {
    rowSecurity.of(desk);
    return repository.all();
  }

  /** One with its steps; empty alike for what is foreign and what does not exist. */
  @Transactional(readOnly = true)
  public Optional<IntegrityCase> read(UUID id, ActingOfficer desk) {
    rowSecurity.of(desk);
    return repository.one(id).map(one -> one.with(repository.steps(id)));
  }

  /** The case that came from a report. */
  @Transactional(readOnly = true)
  public Optional<IntegrityCase> ofTip(UUID tip, ActingOfficer desk) {
    rowSecurity.of(desk);
    return repository.ofTip(tip);
  }

  /**
   * Draws up the access review of a month that is over, once.
   *
   * @return refused with {@code conduct.month-not-over} or {@code conduct.drawn-already}
   */
  @Transactional
  public ActOutcome<UUID> draw(YearMonth month, Actor actor) {
    return reviews.draw(month, actor);
  }

  /** Months that were drawn up, the newest first, without their lines. */
  @Transactional(readOnly = true)
  public List<AccessReview> reviews() {
    return list.months();
  }

  /** The review of a month with at most 2,000 lines; empty before it was drawn up. */
  @Transactional(readOnly = true)
  public Optional<AccessReview> review(YearMonth month) {
    return list.month(month);
  }

  /** All lines of a month as they are exported; their hash stands in the journal. */
  @Transactional(readOnly = true)
  public List<Looked> looked(YearMonth month) {
    return list.looked(month);
  }

  /** What an officer is asked about. */
  @Transactional(readOnly = true)
  public List<AccessReview.AccessReviewLine> asked(UUID officer) {
    return list.of(officer);
  }

  /**
   * The officer explains an own line.
   *
   * @return refused with {@code conduct.unknown}, {@code .words-missing} or {@code .too-long}
   */
  @Transactional
  public ActOutcome<UUID> explain(UUID line, String words, ActingOfficer desk) {
    return reviews.explain(line, words, desk);
  }

  /**
   * A reviewer marks a line.
   *
   * @return refused with {@code conduct.not-yours}, {@code .unknown}, {@code .own-line}, {@code
   *     .words-missing} or {@code .too-long}
   */
  @Transactional
  public ActOutcome<UUID> mark(UUID line, ReviewMark reviewMark, String words, ActingOfficer desk) {
    return reviews.mark(line, reviewMark, words, desk);
  }
}
