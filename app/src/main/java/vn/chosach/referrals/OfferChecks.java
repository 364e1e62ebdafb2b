package vn.chosach.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.keeping.Letters;
import vn.chosach.referrals.keeping.ReferralRepository;
import vn.chosach.referrals.life.AgreedAnswers;
import vn.chosach.referrals.life.FilePart;
import vn.chosach.referrals.life.InvestigatingBodies;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.ReferralOffer;
import vn.chosach.referrals.life.Subject;
import vn.chosach.referrals.life.SubjectCard;

/** What speaks against handing something over as it was asked for. */
@Component
class OfferChecks {

  static final int LONGEST_TITLE = 200;
  static final int LONGEST_WORDS = 4_000;
  static final int LONGEST_ITEM = 300;
  static final int MOST_RECEIVERS = 20;
  static final int MOST_ITEMS = 20;
  static final int MOST_DAYS = 365;
  static final int MOST_SHEETS = 9_999;

  /** The number of a case here, or of a file of a court or a procuracy. */
  private static final Pattern DOCKET = Pattern.compile("[A-Z]{2}-\\d{4}-\\d{4,}|\\d+/\\S");

  private final Sources sources;
  private final Agencies agencies;
  private final ReferralRepository repository;
  private final List<AgreedAnswers> agreed;

  OfferChecks(
      Sources sources,
      Agencies agencies,
      ReferralRepository repository,
      List<AgreedAnswers> agreed) {
    this.sources = sources;
    this.agencies = agencies;
    this.repository = repository;
    this.agreed = List.copyOf(agreed);
  }

  /**
   * Last day for the answer of one receiver: that of the sender, or that of the rule of
   * coordination between the two when it comes first; {@code null} without either.
   */
  @Nullable LocalDate answerBy(
      ReferralOffer referralOffer, String sender, String receiver, Instant now) {
    LocalDate asked = referralOffer.answerBy();
    LocalDate ruled =
        agreed.stream()
            .flatMap(one -> one.between(sender, receiver, Vietnam.dayOf(now)).stream())
            .map(rule -> Vietnam.dayOf(now.plus(rule.hours(), ChronoUnit.HOURS)))
            .min(Comparator.naturalOrder())
            .orElse(null);
    return ruled == null || asked != null && asked.isBefore(ruled) ? asked : ruled;
  }

  Optional<Refusal> fault(ReferralOffer referralOffer, ActingOfficer party, LocalDate today) {
    return receivers(referralOffer, party)
        .or(() -> words(referralOffer))
        .or(() -> day(referralOffer, today))
        .or(() -> subject(referralOffer, party));
  }

  private Optional<Refusal> receivers(ReferralOffer referralOffer, ActingOfficer party) {
    List<String> receivers = referralOffer.receivers();
    String own = String.valueOf(party.actor().agency());
    if (!referralOffer.purpose().offered()) {
      return no("referrals.purpose-follows");
    }
    if (receivers.isEmpty()) {
      return no("referrals.receiver-missing");
    }
    if (receivers.size() > MOST_RECEIVERS) {
      return no("referrals.too-many-receivers", MOST_RECEIVERS);
    }
    if (receivers.contains(own)) {
      return no("referrals.own-agency");
    }
    if (receivers.stream().anyMatch(key -> agencies.history(key).isEmpty())) {
      return no("referrals.unknown-agency");
    }
    if (referralOffer.purpose() == Purpose.CRIMINAL
        && !receivers.stream().allMatch(InvestigatingBodies::include)) {
      return no("referrals.not-an-investigating-body");
    }
    return referralOffer.purpose().open(own)
        ? Optional.empty()
        : no(
            referralOffer.purpose() == Purpose.PROCEEDING
                ? "referrals.only-procuracy-or-court"
                : "referrals.only-an-investigating-body");
  }

  private static Optional<Refusal> words(ReferralOffer referralOffer) {
    return said(
            referralOffer.title(),
            LONGEST_TITLE,
            "referrals.title-missing",
            "referrals.title-too-long")
        .or(
            () ->
                said(
                    referralOffer.words(),
                    LONGEST_WORDS,
                    "referrals.words-missing",
                    "referrals.words-too-long"))
        .or(() -> items(referralOffer));
  }

  private static Optional<Refusal> items(ReferralOffer referralOffer) {
    if (referralOffer.purpose() == Purpose.PROCEEDING
        && !DOCKET.matcher(referralOffer.title()).find()) {
      return no("referrals.docket-missing");
    }
    if (referralOffer.purpose().byItem() && referralOffer.items().isEmpty()) {
      return no("referrals.item-missing");
    }
    if (referralOffer.items().size() > MOST_ITEMS) {
      return no("referrals.too-many-items", MOST_ITEMS);
    }
    return referralOffer.items().stream()
        .map(item -> said(item, LONGEST_ITEM, "referrals.item-missing", "referrals.item-too-long"))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Refusal> day(ReferralOffer referralOffer, LocalDate today) {
    LocalDate by = referralOffer.answerBy();
    if (by == null) {
      return referralOffer.purpose().byItem() ? no("referrals.day-missing") : Optional.empty();
    }
    return by.isBefore(today) || by.isAfter(today.plusDays(MOST_DAYS))
        ? no("referrals.day-out-of-range", MOST_DAYS)
        : Optional.empty();
  }

  private Optional<Refusal> subject(ReferralOffer referralOffer, ActingOfficer party) {
    if (referralOffer.follows() != null && repository.read(referralOffer.follows()).isEmpty()) {
      return no("referrals.unknown");
    }
    Subject subject = referralOffer.subject();
    SubjectCard card = null;
    if (subject != null) {
      card = sources.read(subject, party).orElse(null);
      if (card == null) {
        return no("referrals.unknown-subject");
      }
      Optional<Refusal> barred = sources.barred(subject, party);
      if (barred.isPresent()) {
        return barred;
      }
    }
    return referralOffer.purpose() == Purpose.CRIMINAL
        ? file(referralOffer.parts(), card)
        : Optional.empty();
  }

  private static Optional<Refusal> file(Map<FilePart, Integer> parts, @Nullable SubjectCard card) {
    var missing = EnumSet.copyOf(FilePart.required(card != null && card.report()));
    missing.removeAll(parts.keySet());
    if (!missing.isEmpty()) {
      return no("referrals.file-incomplete", missing.size());
    }
    return parts.values().stream().anyMatch(sheets -> sheets < 1 || sheets > MOST_SHEETS)
        ? no("referrals.sheets-out-of-range", MOST_SHEETS)
        : Optional.empty();
  }

  /** Whether something was said, and not too much. */
  static Optional<Refusal> said(String text, int longest, String missing, String tooLong) {
    if (Folding.fold(text).isBlank()) {
      return no(missing);
    }
    return Letters.clean(text).length() > longest ? no(tooLong, longest) : Optional.empty();
  }

  private static Optional<Refusal> no(String code) {
    return Optional.of(Refusal.of(code));
  }

  private static Optional<Refusal> no(String code, int limit) {
    return Optional.of(Refusal.of(code, "limit", String.valueOf(limit)));
  }
}
