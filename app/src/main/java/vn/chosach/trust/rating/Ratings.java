package vn.chosach.trust.rating;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;

/**
 * Labels of shops by public criteria. What is not public yet is known to the agency that gives it
 * and to whoever has the code of the shop.
 */
@Service
public class Ratings {

  private final RatingHandler handler;
  private final RatingRepository repository;
  private final RatingSigning signing;
  private final CriteriaBook book;
  private final LookupMarks marks;
  private final InstantSource time;
  private final Heirs heirs;

  Ratings(
      RatingHandler handler,
      RatingRepository repository,
      RatingSigning signing,
      CriteriaBook book,
      LookupMarks marks,
      InstantSource time,
      Heirs heirs) {
    this.heirs = heirs;
    this.handler = handler;
    this.repository = repository;
    this.signing = signing;
    this.book = book;
    this.marks = marks;
    this.time = time;
  }

  /**
   * A label with the criteria by which it is given.
   *
   * @param waiting the paper that waits for its signature
   */
  public record RatingFile(Rating of, RatingCriteria criteria, Optional<RatingPaper> waiting) {}

  /** A draft that was sent: {@code code} opens it to the shop and is stored nowhere. */
  public record SentDraft(Rating rating, String code) {}

  /** A page of the labels of an officer's agency, the newest first. */
  @Transactional(readOnly = true)
  public RowSlice<Rating> page(int offset, int limit, ActingOfficer officer) {
    return repository.page(heirs.of(officer), offset, limit);
  }

  /** A label by number; empty for one that is absent or of another agency. */
  @Transactional(readOnly = true)
  public Optional<RatingFile> read(String number, ActingOfficer officer) {
    return repository
        .numbered(number)
        .filter(one -> heirs.act(one.agency(), officer))
        .map(this::file);
  }

  private RatingFile file(Rating one) {
    return new RatingFile(
        one, book.version(one.criteria()).orElseThrow(), signing.waiting(one.id()));
  }

  /**
   * Opens a label as a draft.
   *
   * @return refused with {@code trust.not-yours}, {@code .no-criteria}, {@code .shop-missing},
   *     {@code .one-identifier}, {@code .platform-bears-none}, {@code .rated-before}
   */
  @Transactional
  public ActOutcome<Rating> open(RatingWish wish, ActingOfficer officer) {
    return handler.open(wish, marks, officer);
  }

  /**
   * An act of the agency.
   *
   * @return refused with {@code trust.not-yours}, {@code .not-possible}, {@code
   *     .unknown-criterion}, {@code .words-missing}, {@code .source-missing}, {@code
   *     .names-somebody}, {@code .label-missing}, {@code .evidence-missing}, {@code .not-all-met},
   *     {@code .none-unmet}, {@code .ground-not-public}, {@code .paper-open}
   */
  @Transactional
  public ActOutcome<Rating> proceed(UUID id, RatingAct act, int seen, ActingOfficer officer) {
    return handler.proceed(id, act, seen, officer);
  }

  /**
   * Gives the draft to the shop: the code is answered once.
   *
   * @param how it is sent to the shop
   * @return refused as {@link #proceed}, or with {@code trust.way-missing}
   */
  @Transactional
  public ActOutcome<SentDraft> send(UUID id, String how, int seen, ActingOfficer officer) {
    return handler.send(id, how, seen, officer);
  }

  /** What the shop reads with its code; empty for a code that nobody has. */
  @Transactional(readOnly = true)
  public Optional<RatingFile> coded(String code) {
    return handler.coded(code).map(this::file);
  }

  /**
   * The shop replies to the draft, once.
   *
   * @return refused with {@code trust.unknown-code}, {@code .words-missing}, {@code
   *     .replied-before}, {@code .reply-too-late}, {@code .not-possible}
   */
  @Transactional
  public ActOutcome<Rating> reply(String code, String words) {
    return handler
        .coded(code)
        .map(one -> handler.reply(one, words))
        .orElseGet(() -> ActOutcome.refused("trust.unknown-code"));
  }

  /**
   * The shop appeals against the label, once.
   *
   * @return refused with {@code trust.unknown-code}, {@code .words-missing}, {@code
   *     .appealed-before}, {@code .appeal-too-late}, {@code .not-possible}
   */
  @Transactional
  public ActOutcome<Rating> appeal(String code, String words) {
    return handler
        .coded(code)
        .map(one -> handler.appeal(one, words))
        .orElseGet(() -> ActOutcome.refused("trust.unknown-code"));
  }

  /** What everybody may read now, the newest first. */
  @Transactional(readOnly = true)
  public RowSlice<Rating> shown(int offset, int limit) {
    return repository.shown(today(), offset, limit);
  }

  /** What everybody may know of a label by its number, also after it ended; with its criteria. */
  @Transactional(readOnly = true)
  public Optional<RatingFile> publicly(String number) {
    return repository.numbered(number).filter(one -> one.shownFrom() != null).map(this::file);
  }

  /**
   * Draws up the paper whose signature issues a version of the criteria.
   *
   * @return refused with {@code trust.not-yours}, {@code .items-missing}, {@code .begins-in-past},
   *     {@code .days-out-of-range}, {@code .paper-open}
   */
  @Transactional
  public ActOutcome<RatingCriteria> frame(CriteriaWish wish, ActingOfficer officer) {
    return book.draft(wish, officer);
  }

  /** All versions and drafts that wait, the newest first. */
  @Transactional(readOnly = true)
  public List<RatingCriteria> versions() {
    return book.all();
  }

  /** The criteria that hold today. */
  @Transactional(readOnly = true)
  public Optional<RatingCriteria> criteria() {
    return book.on(today());
  }

  private LocalDate today() {
    return Vietnam.dayOf(time.instant());
  }
}
