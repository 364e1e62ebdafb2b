package vn.chosach.exchange;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.exchange.firms.Firm;
import vn.chosach.exchange.firms.Firm.FirmWish;
import vn.chosach.exchange.firms.FirmAct;
import vn.chosach.exchange.firms.FirmHandler;
import vn.chosach.exchange.firms.FirmLetter;
import vn.chosach.exchange.firms.FirmLetter.FirmLetterWish;
import vn.chosach.exchange.firms.FirmLetterAct;
import vn.chosach.exchange.firms.FirmLetterHandler;
import vn.chosach.exchange.firms.FirmLetterQuery;
import vn.chosach.exchange.firms.FirmLetterQuery.FirmLetterFile;
import vn.chosach.exchange.firms.FirmLetterQuery.FirmLetterPart;
import vn.chosach.exchange.firms.FirmRepository;
import vn.chosach.exchange.firms.FirmRepository.FirmNotice;
import vn.chosach.exchange.firms.FirmRepository.FirmPart;
import vn.chosach.exchange.firms.HandedLink;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.officers.ActingOfficer;

/**
 * The door of exchange with postal and telecom firms. The register is known to every officer, what
 * the directing agency does with a firm to that agency and who oversees it; a request in a case and
 * its answer only to who sees the case, a notice to who sees its tip.
 */
@Service
public class Exchanges {

  private final FirmRepository firms;
  private final FirmHandler handler;
  private final FirmLetterQuery letters;
  private final FirmLetterHandler letterHandler;
  private final InstantSource time;

  Exchanges(
      FirmRepository firms,
      FirmHandler handler,
      FirmLetterQuery letters,
      FirmLetterHandler letterHandler,
      InstantSource time) {
    this.firms = firms;
    this.handler = handler;
    this.letters = letters;
    this.letterHandler = letterHandler;
    this.time = time;
  }

  /**
   * A firm with what an officer may know of it.
   *
   * @param letters to it, the newest first
   * @param notices of parcels, the newest first
   */
  public record FirmFile(Firm of, List<FirmLetter> letters, List<FirmNotice> notices) {}

  /** A page of the register, by name. */
  @Transactional(readOnly = true)
  public RowSlice<Firm> firms(FirmPart part, int offset, int limit) {
    return firms.page(part, offset, limit);
  }

  /** Firms that work today, by name. */
  @Transactional(readOnly = true)
  public List<Firm> working() {
    return firms.working(Vietnam.dayOf(time.instant()));
  }

  /** A firm by number. */
  @Transactional(readOnly = true)
  public Optional<FirmFile> firm(String number, ActingOfficer officer) {
    return firms
        .numbered(number)
        .map(one -> new FirmFile(one, letters.to(one.id(), officer), firms.notices(one.id())));
  }

  /**
   * Enters a firm; a second officer of the directing agency confirms it.
   *
   * @return refused with {@code exchange.not-yours}, {@code .name-missing}, {@code .kind-missing},
   *     {@code .licence-missing}, {@code .licence-day}, {@code .business-wrong}, {@code
   *     .firm-known}, {@code .contact-missing}, {@code .phone-wrong}, {@code .email-wrong}, {@code
   *     .address-missing}, {@code .starts-wrong}
   */
  @Transactional
  public ActOutcome<Firm> enter(FirmWish wish, ActingOfficer officer) {
    return handler.enter(wish, officer);
  }

  /**
   * An act of the directing agency on a firm.
   *
   * @return refused with {@code exchange.not-yours}, {@code .second-person}, {@code
   *     .words-missing}, {@code .check-day}, {@code .result-missing}, {@code .paper-unknown},
   *     {@code .end-day}, as {@link #enter} for how it is reached, or as the policy of the second
   *     person says
   */
  @Transactional
  public ActOutcome<Firm> proceed(UUID id, FirmAct act, int seen, ActingOfficer officer) {
    return handler.proceed(id, act, seen, officer);
  }

  /**
   * Hands out the link by which a firm tells of parcels.
   *
   * @return refused with {@code exchange.not-yours}, {@code .not-possible}
   */
  @Transactional
  public ActOutcome<HandedLink> handLink(UUID firm, int seen, ActingOfficer officer) {
    return handler.handLink(firm, seen, officer);
  }

  /** A page of letters that an officer may know of, the newest first. */
  @Transactional(readOnly = true)
  public RowSlice<FirmLetter> letters(
      FirmLetterPart part, int offset, int limit, ActingOfficer officer) {
    return letters.page(part, officer, offset, limit);
  }

  /** A letter by number; empty alike for one that is absent or foreign. */
  @Transactional(readOnly = true)
  public Optional<FirmLetterFile> letter(String number, ActingOfficer officer) {
    return letters.file(number, officer);
  }

  /**
   * Writes a letter as a draft.
   *
   * @return refused with {@code exchange.not-yours}, {@code .title-missing}, {@code .case-unknown},
   *     {@code .words-missing}, {@code .ground-missing}, {@code .article-missing}, {@code
   *     .answer-day}, {@code .firms-missing}, {@code .one-firm}, {@code .firm-gone}, {@code
   *     .not-telecom}
   */
  @Transactional
  public ActOutcome<FirmLetter> write(FirmLetterWish wish, ActingOfficer officer) {
    return letterHandler.write(wish, officer);
  }

  /**
   * An act of the agency that writes a letter.
   *
   * @return refused with {@code exchange.not-yours}, {@code .paper-open}, {@code .words-missing},
   *     {@code .firms-missing}, {@code .answered}, {@code .paper-missing}, {@code .scan-missing},
   *     {@code .still-open}, {@code .silence-words}
   */
  @Transactional
  public ActOutcome<FirmLetter> proceed(
      UUID id, FirmLetterAct act, int seen, ActingOfficer officer) {
    return letterHandler.proceed(id, act, seen, officer);
  }

  /**
   * Hands out the link by which a firm answers a letter, once.
   *
   * @return refused with {@code exchange.not-yours}, {@code .firms-missing}, {@code .answered}
   */
  @Transactional
  public ActOutcome<HandedLink> handLink(
      UUID letter, @Nullable UUID firm, int seen, ActingOfficer officer) {
    return letterHandler.handLink(letter, firm, seen, officer);
  }
}
