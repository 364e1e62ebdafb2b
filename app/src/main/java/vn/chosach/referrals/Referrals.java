package vn.chosach.referrals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.asking.DuplicateChecks;
import vn.chosach.referrals.asking.HitAnswer;
import vn.chosach.referrals.asking.HoldingEntry;
import vn.chosach.referrals.asking.HoldingRegister;
import vn.chosach.referrals.life.ReferralAct;
import vn.chosach.referrals.life.ReferralOffer;
import vn.chosach.referrals.life.Subject;

/**
 * The door of the referrals: hand over, answer, carry out, say what came of it; and ask whether
 * anyone holds a subject. Whoever is neither sender nor receiver gets the answer of something that
 * does not exist, whether it does or not.
 *
 * <p>Acts are refused with {@code referrals.unknown}, {@code .not-yours} for a side or role that
 * has no such act, {@code .not-possible} in that state, {@code .words-missing}, {@code
 * .words-too-long}, {@code .unknown-agency}, {@code .day-out-of-range}; each verb names what else.
 */
@Service
@Transactional
public class Referrals {

  private final Offering offering;
  private final ReferralTransitions acting;
  private final ReferralFileQuery files;
  private final TrayQuery trays;
  private final HoldingRegister holdingRegister;
  private final DuplicateChecks duplicates;

  Referrals(
      Offering offering,
      ReferralTransitions acting,
      ReferralFileQuery files,
      TrayQuery trays,
      HoldingRegister holdingRegister,
      DuplicateChecks duplicates) {
    this.duplicates = duplicates;
    this.offering = offering;
    this.acting = acting;
    this.files = files;
    this.trays = trays;
    this.holdingRegister = holdingRegister;
  }

  /**
   * Hands something over to one or several agencies, each with its own delivery. A receiver who
   * cannot receive is named in the outcome; the others have it.
   *
   * @return refused with {@code referrals.receiver-missing}, {@code .too-many-receivers}, {@code
   *     .own-agency}, {@code .not-an-investigating-body}, {@code .only-an-investigating-body},
   *     {@code .purpose-follows}, {@code .title-missing}, {@code .title-too-long}, {@code
   *     .item-missing}, {@code .item-too-long}, {@code .too-many-items}, {@code .day-missing},
   *     {@code .unknown-subject}, {@code .subject-merged}, {@code .file-incomplete}, {@code
   *     .sheets-out-of-range}
   */
  public ActOutcome<ReferralSent> offer(ReferralOffer referralOffer, ActingOfficer party) {
    return offering.offer(referralOffer, party);
  }

  /**
   * A receiver accepts, refuses or proposes other terms.
   *
   * @param seen version that the page showed
   * @return refused also with {@code referrals.reason-not-allowed}, {@code .competent-missing},
   *     {@code .file-not-checked}
   */
  public ActOutcome<ReferralSent> answer(
      UUID referral, ReferralAct.ReferralActAnswer deed, int seen, ActingOfficer party) {
    return acting.act(referral, deed, seen, party);
  }

  /** The sender takes other terms, stays with the first ones, or withdraws what nobody accepted. */
  public ActOutcome<ReferralSent> reply(
      UUID referral, ReferralAct.Reply deed, int seen, ActingOfficer party) {
    return acting.act(referral, deed, seen, party);
  }

  /**
   * A receiver assigns an officer, delivers an item, tells of the receipt, or says what came of it.
   * A file that goes back for a sanction is sent in the same act.
   *
   * @return refused also with {@code referrals.unknown-officer}, {@code .reference-missing}, {@code
   *     .reference-too-long}, {@code .item-delivered}, {@code .items-open}, {@code
   *     .result-not-allowed}, {@code .day-missing}, {@code .day-in-future}, {@code
   *     .day-before-receipt}, {@code .tax-out-of-range}
   */
  public ActOutcome<ReferralSent> carryOut(
      UUID referral, ReferralAct.Work deed, int seen, ActingOfficer party) {
    return acting.act(referral, deed, seen, party);
  }

  /** Opens one; the first opening by a receiver is noted and is the read receipt of the sender. */
  public Optional<ReferralFile> open(UUID referral, ActingOfficer party) {
    return files.open(referral, party);
  }

  /**
   * Where a thing went, the oldest first: what the party may see of it; the program sees all.
   *
   * @return without words; empty for a thing that was never handed over
   */
  @Transactional(readOnly = true)
  public List<Handed> about(Subject subject, ActingOfficer party) {
    return files.about(subject, party);
  }

  /** A page of what came in, was sent, or, for the standing office, of all without content. */
  @Transactional(readOnly = true)
  public ReferralInbox tray(ReferralInbox.ReferralInboxQuestion question, ActingOfficer party) {
    return trays.tray(question, party);
  }

  /** What there is to do. */
  @Transactional(readOnly = true)
  public ReferralInbox.ReferralInboxTally tally(ActingOfficer party) {
    return trays.tally(party);
  }

  /**
   * Asks whether anyone holds a subject: a telephone number, account, tax code, link, shop or name,
   * in any spelling. The answer names agencies and whom to call, never content and never the
   * police; every question is noted, and whoever holds it is told.
   *
   * @param words at most 200 characters
   * @return refused with {@code referrals.not-yours}, {@code .subject-missing}, {@code
   *     .subject-too-long}
   */
  public HitAnswer ask(String words, ActingOfficer party) {
    return duplicates.ask(words, party);
  }

  /**
   * Enters a subject as known to the own agency, so that others who ask learn whom to call.
   *
   * @return refused as {@link #ask}, and with {@code referrals.already-entered}
   */
  public Optional<Refusal> enter(String words, ActingOfficer party) {
    return holdingRegister.enter(words, party);
  }

  /** Strikes off an entry of the own agency; {@code referrals.unknown} for any other. */
  public Optional<Refusal> strikeOff(UUID entry, ActingOfficer party) {
    return holdingRegister.strikeOff(entry, party);
  }

  /** The entries of the own agency, the newest first, at most 100. */
  @Transactional(readOnly = true)
  public List<HoldingEntry> entries(ActingOfficer party) {
    return holdingRegister.entries(party);
  }
}
