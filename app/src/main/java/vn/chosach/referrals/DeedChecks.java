package vn.chosach.referrals;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.documents.Documents;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.skills.OfficerTask;
import vn.chosach.officers.skills.QualifiedOfficers;
import vn.chosach.referrals.keeping.ContentRepository;
import vn.chosach.referrals.life.FilePart;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.Receiver;
import vn.chosach.referrals.life.Referral;
import vn.chosach.referrals.life.ReferralAccessPolicy;
import vn.chosach.referrals.life.ReferralAct;
import vn.chosach.referrals.life.ReferralResult;
import vn.chosach.referrals.life.RefusalReason;

/** What speaks against an act on a referral that the life cycle allows. */
@Component
record DeedChecks(
    ContentRepository content,
    Agencies agencies,
    Officers officers,
    InstantSource time,
    QualifiedOfficers qualified,
    Documents documents) {

  private static final int LONGEST_REFERENCE = 300;

  Optional<Refusal> fault(
      Referral referral,
      Receiver receiver,
      ReferralAct referralAct,
      Set<String> keys,
      ActingOfficer by) {
    return switch (referralAct) {
      case ReferralAct.Accept accept -> tooLong(accept).or(() -> counted(referral, accept));
      case ReferralAct.Refuse refuse -> refused(referral.purpose(), refuse);
      case ReferralAct.Counter counter -> countered(referral.purpose(), counter);
      case ReferralAct.Agree agree -> tooLong(agree);
      case ReferralAct.Insist insist -> tooLong(insist);
      case ReferralAct.Withdraw withdraw -> needed(withdraw);
      case ReferralAct.Assign assign -> serves(assign.officer(), keys);
      case ReferralAct.Deliver deliver ->
          reference(deliver).or(() -> unseen(deliver, receiver, by));
      case ReferralAct.Tell tell ->
          referral.purpose() == Purpose.CRIMINAL ? reference(tell) : no("referrals.not-possible");
      case ReferralAct.Finish finish ->
          needed(finish).or(() -> finished(referral, receiver, finish));
    };
  }

  /** The full file check: what the sender counted must have been found. */
  private Optional<Refusal> counted(Referral referral, ReferralAct.Accept accept) {
    if (referral.purpose() != Purpose.CRIMINAL) {
      return Optional.empty();
    }
    var open = EnumSet.noneOf(FilePart.class);
    open.addAll(content.parts(referral.id()).keySet());
    open.removeAll(accept.found());
    return open.isEmpty()
        ? Optional.empty()
        : no("referrals.file-not-checked", "limit", String.valueOf(open.size()));
  }

  private Optional<Refusal> refused(Purpose purpose, ReferralAct.Refuse refuse) {
    if (!purpose.reasons().contains(refuse.reason())) {
      return no("referrals.reason-not-allowed");
    }
    if (refuse.competent() == null) {
      // Who is not competent for information on a crime passes it on (TTLT 01/2017): so it says to
      // whom.
      return purpose == Purpose.CRIMINAL && refuse.reason() == RefusalReason.NOT_COMPETENT
          ? no("referrals.competent-missing")
          : needed(refuse);
    }
    return agencies.asOf(refuse.competent(), today()).isEmpty()
        ? no("referrals.unknown-agency")
        : needed(refuse);
  }

  private Optional<Refusal> countered(Purpose purpose, ReferralAct.Counter counter) {
    if (!purpose.negotiable()) {
      return no("referrals.not-possible");
    }
    LocalDate by = counter.by();
    return by != null
            && (by.isBefore(today()) || by.isAfter(today().plusDays(OfferChecks.MOST_DAYS)))
        ? no("referrals.day-out-of-range", "limit", String.valueOf(OfferChecks.MOST_DAYS))
        : needed(counter);
  }

  private Optional<Refusal> finished(
      Referral referral, Receiver receiver, ReferralAct.Finish finish) {
    if (!referral.purpose().results().contains(finish.result())) {
      return no("referrals.result-not-allowed");
    }
    int open = content.undelivered(receiver.id());
    if (open > 0) {
      return no("referrals.items-open", "limit", String.valueOf(open));
    }
    if (referral.purpose() == Purpose.CRIMINAL) {
      return decided(receiver, finish.decidedOn());
    }
    return finish.result() == ReferralResult.TAX_ASSESSED ? taxed(finish.tax()) : Optional.empty();
  }

  private Optional<Refusal> decided(Receiver receiver, @Nullable LocalDate on) {
    Instant received = receiver.delivery().receivedAt();
    if (on == null) {
      return no("referrals.day-missing");
    }
    if (on.isAfter(today())) {
      return no("referrals.day-in-future");
    }
    return received != null && on.isBefore(Vietnam.dayOf(received))
        ? no("referrals.day-before-receipt")
        : Optional.empty();
  }

  private static Optional<Refusal> taxed(ReferralAct.@Nullable Tax tax) {
    return tax == null
            || tax.assessed().amount() <= 0
            || tax.paid().amount() < 0
            || tax.paid().compareTo(tax.assessed()) > 0
        ? no("referrals.tax-out-of-range")
        : Optional.empty();
  }

  private Optional<Refusal> serves(UUID officer, Set<String> keys) {
    return officers
            .inOffice(officer)
            .filter(
                one -> keys.contains(one.agencyKey()) && ReferralAccessPolicy.office(one.roles()))
            .isPresent()
        ? qualified.refused(OfficerTask.REFERRAL, Set.of(officer))
        : no("referrals.unknown-officer");
  }

  private static Optional<Refusal> reference(ReferralAct referralAct) {
    return OfferChecks.said(
        referralAct.words(),
        LONGEST_REFERENCE,
        "referrals.reference-missing",
        "referrals.reference-too-long");
  }

  /** What is delivered comes with a paper that can be looked at, not with a number alone. */
  private Optional<Refusal> unseen(
      ReferralAct.Deliver deliver, Receiver receiver, ActingOfficer by) {
    String number = deliver.words().strip();
    return documents.registered(number, receiver.agency(), by)
        ? Optional.empty()
        : no("referrals.paper-not-registered", "number", number);
  }

  private static Optional<Refusal> needed(ReferralAct referralAct) {
    return OfferChecks.said(
        referralAct.words(),
        OfferChecks.LONGEST_WORDS,
        "referrals.words-missing",
        "referrals.words-too-long");
  }

  private static Optional<Refusal> tooLong(ReferralAct referralAct) {
    return referralAct.words().isBlank() ? Optional.empty() : needed(referralAct);
  }

  private LocalDate today() {
    return Vietnam.dayOf(time.instant());
  }

  private static Optional<Refusal> no(String code) {
    return Optional.of(Refusal.of(code));
  }

  private static Optional<Refusal> no(String code, String fact, String value) {
    return Optional.of(Refusal.of(code, fact, value));
  }
}
