package vn.chosach.exchange.firms;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Documents;
import vn.chosach.exchange.firms.Firm.FirmFacts;
import vn.chosach.exchange.firms.Firm.FirmReach;
import vn.chosach.exchange.firms.Firm.FirmWish;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.officers.ActingOfficer;

/** Enters firms, has them confirmed, keeps how they are reached, and what checks found. */
@Component
public class FirmHandler {

  private static final Pattern BUSINESS = Pattern.compile("[0-9]{10}(-?[0-9]{3})?");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9](?:[ .-]?[0-9]){5,14}");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(?:\\.[^\\s@.]+)+");
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_LICENCE = 100;
  private static final int LONGEST_ADDRESS = 300;
  private static final int LONGEST = 4_000;

  private final FirmTransitions transitions;
  private final FirmRepository firms;
  private final FirmOffices offices;
  private final FirmLinks links;
  private final Documents documents;
  private final IdSource ids;
  private final InstantSource time;

  FirmHandler(
      FirmTransitions transitions,
      FirmRepository firms,
      FirmOffices offices,
      FirmLinks links,
      Documents documents,
      IdSource ids,
      InstantSource time) {
    this.transitions = transitions;
    this.firms = firms;
    this.offices = offices;
    this.links = links;
    this.documents = documents;
    this.ids = ids;
    this.time = time;
  }

  public ActOutcome<Firm> enter(FirmWish wish, ActingOfficer who) {
    if (!offices.directs(who)) {
      return ActOutcome.refused("exchange.not-yours");
    }
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    LocalDate today = Vietnam.dayOf(now);
    String business = wish.business().replaceAll("\\s", "");
    Optional<Refusal> refusal =
        unlessWords(wish.name(), LONGEST_LINE, "exchange.name-missing")
            .or(() -> when(wish.kind() == null, "exchange.kind-missing"))
            .or(() -> unlessWords(wish.licence(), LONGEST_LICENCE, "exchange.licence-missing"))
            .or(() -> when(ahead(wish.licensedOn(), today), "exchange.licence-day"))
            .or(() -> when(!BUSINESS.matcher(business).matches(), "exchange.business-wrong"))
            .or(() -> when(firms.known(business), "exchange.firm-known"))
            .or(() -> reached(wish.reach()))
            .or(() -> when(starts(wish), "exchange.starts-wrong"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    FirmReach reach = kept(wish.reach());
    var one =
        new Firm(
            ids.next(),
            firms.number(today.getYear()),
            clean(wish.name()),
            Objects.requireNonNull(wish.kind()),
            clean(wish.licence()),
            Objects.requireNonNull(wish.licensedOn()),
            business,
            reach.contact(),
            reach.phone(),
            reach.email(),
            reach.address(),
            who.agency(),
            Objects.requireNonNull(wish.validFrom()),
            null,
            FirmState.PROPOSED,
            now,
            1,
            List.of());
    firms.add(one);
    transitions.begun(one, ids.next(), "", FirmFacts.NONE, who);
    return ActOutcome.done(one);
  }

  /** No firm works before it has its licence. */
  private static boolean starts(FirmWish wish) {
    LocalDate from = wish.validFrom();
    LocalDate licensed = wish.licensedOn();
    return from == null || licensed != null && from.isBefore(licensed);
  }

  private static boolean ahead(@Nullable LocalDate day, LocalDate today) {
    return day == null || day.isAfter(today);
  }

  private static Optional<Refusal> reached(FirmReach reach) {
    return unlessWords(reach.contact(), LONGEST_LINE, "exchange.contact-missing")
        .or(() -> when(!PHONE.matcher(reach.phone().strip()).matches(), "exchange.phone-wrong"))
        .or(
            () ->
                when(
                    !reach.email().isBlank() && !EMAIL.matcher(reach.email().strip()).matches(),
                    "exchange.email-wrong"))
        .or(() -> unlessWords(reach.address(), LONGEST_ADDRESS, "exchange.address-missing"));
  }

  private static FirmReach kept(FirmReach reach) {
    return new FirmReach(
        clean(reach.contact()), clean(reach.phone()), clean(reach.email()), clean(reach.address()));
  }

  public ActOutcome<Firm> proceed(UUID id, FirmAct act, int seen, ActingOfficer who) {
    return transitions.act(
        id, act.event(), seen, who, held -> done(act, held.row(), who, Vietnam.dayOf(held.now())));
  }

  private Effect<Firm, FirmFacts> done(FirmAct act, Firm one, ActingOfficer who, LocalDate today) {
    return switch (act) {
      case FirmAct.ConfirmFirm confirmed -> becomes(one, "");
      case FirmAct.RefuseFirm(var words) -> Effect.unless(said(words), () -> becomes(one, words));
      case FirmAct.ReachFirm(var reach, var words) ->
          Effect.unless(
              reached(reach).or(() -> said(words)), () -> becomes(one.reached(kept(reach)), words));
      case FirmAct.CheckFirm check -> checked(check, one, who, today);
      case FirmAct.EndFirm(var day, var words) ->
          Effect.unless(
              when(ahead(day, today) || before(day, one), "exchange.end-day").or(() -> said(words)),
              () -> {
                links.end(one.id());
                return becomes(one.ended(Objects.requireNonNull(day)), words);
              });
    };
  }

  /** A check that nobody can look at is no check. */
  private Effect<Firm, FirmFacts> checked(
      FirmAct.CheckFirm check, Firm one, ActingOfficer who, LocalDate today) {
    String paper = clean(check.paper());
    return Effect.unless(
        when(ahead(check.day(), today) || before(check.day(), one), "exchange.check-day")
            .or(() -> when(check.result() == null, "exchange.result-missing"))
            .or(() -> said(check.words()))
            .or(
                () ->
                    when(
                        paper.isEmpty() || !documents.registered(paper, who.agency(), who),
                        "exchange.paper-unknown")),
        () ->
            new Effect.Becomes<>(
                one,
                null,
                clean(check.words()),
                new FirmFacts(null, paper, check.result(), check.day())));
  }

  private static boolean before(@Nullable LocalDate day, Firm one) {
    return day != null && day.isBefore(one.validFrom());
  }

  /** Hands out the link by which the firm tells of parcels; an older one is void. */
  public ActOutcome<HandedLink> handLink(UUID id, int seen, ActingOfficer who) {
    Firm one = firms.one(id).orElse(null);
    if (one == null || !one.kind().postal()) {
      return ActOutcome.refused("exchange.not-possible");
    }
    return transitions
        .act(id, FirmEvent.HAND_LINK, seen, who, held -> becomes(held.row(), ""))
        .map(done -> links.hand(done.id(), null, who));
  }

  private static Optional<Refusal> said(String words) {
    return unlessWords(words, LONGEST, "exchange.words-missing");
  }

  private static Effect<Firm, FirmFacts> becomes(Firm after, String words) {
    return new Effect.Becomes<>(after, null, clean(words), FirmFacts.NONE);
  }
}
