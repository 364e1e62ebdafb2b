package vn.chosach.outreach.desk;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;
import static vn.chosach.lifecycle.steps.Step.SignedBy.becomes;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.outreach.life.OutreachLine;
import vn.chosach.outreach.life.OutreachLineWish;
import vn.chosach.outreach.life.OutreachPlan;
import vn.chosach.outreach.life.OutreachPlanAct;
import vn.chosach.outreach.life.OutreachPlanState;
import vn.chosach.outreach.life.OutreachTheme;

/** What an agency does with its plan: opens it, writes its lines, has it signed, reports. */
@Component
public record OutreachPlanHandler(
    OutreachPlanTransitions transitions,
    OutreachPlanRepository repository,
    OutreachSigning signing,
    OutreachPapers papers,
    OutreachPlaces places,
    Catalogue catalogue,
    IdSource ids,
    InstantSource time) {

  private static final int MOST_LINES = 60;
  private static final int MOST_TIMES = 100;
  private static final int LONGEST_DAYS = 400;
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_APPEAL = 2_000;
  private static final int LONGEST = 4_000;
  private static final Pattern CAMPAIGN = Pattern.compile("[A-Z0-9]{4,20}");

  public ActOutcome<OutreachPlan> open(
      String title, @Nullable LocalDate begins, @Nullable LocalDate ends, ActingOfficer officer) {
    if (!OutreachPlanTransitions.draws(officer.agency(), officer, places.heirs())) {
      return ActOutcome.refused("outreach.not-yours");
    }
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    LocalDate today = Vietnam.dayOf(now);
    Optional<Refusal> refusal =
        unlessWords(title, LONGEST_TITLE, "outreach.title-missing")
            .or(() -> when(begins == null, "outreach.begins-missing"))
            .or(
                () ->
                    when(
                        ends == null
                            || begins == null
                            || ends.isBefore(begins)
                            || ends.isBefore(today)
                            || ends.isAfter(begins.plusDays(LONGEST_DAYS)),
                        "outreach.ends-wrong"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    var opened =
        new OutreachPlan(
            ids.next(),
            repository.number("TT", today.getYear()),
            clean(title),
            officer.agency(),
            Objects.requireNonNull(begins),
            Objects.requireNonNull(ends),
            OutreachPlanState.DRAFT,
            now,
            1,
            null,
            null,
            "",
            List.of(),
            List.of());
    repository.add(opened);
    transitions.begun(opened, ids.next(), "", SignedBy.NONE, officer);
    return ActOutcome.done(opened);
  }

  public ActOutcome<OutreachPlan> proceed(
      UUID id, OutreachPlanAct act, int seen, ActingOfficer who) {
    return transitions.act(
        id, act.event(), seen, who, held -> done(act, held.row(), who, held.now()));
  }

  private Effect<OutreachPlan, SignedBy> done(
      OutreachPlanAct act, OutreachPlan one, ActingOfficer who, Instant now) {
    LocalDate today = Vietnam.dayOf(now);
    return switch (act) {
      case OutreachPlanAct.AddLine(var wish) ->
          Effect.unless(
              paperWaits(one)
                  .or(() -> when(one.lines().size() >= MOST_LINES, "outreach.too-many-lines"))
                  .or(() -> asked(wish, one, today)),
              () -> {
                var lines = new ArrayList<>(one.lines());
                lines.add(line(wish, lines.size() + 1));
                return becomes(one.with(lines), "");
              });
      case OutreachPlanAct.DropLine(int number) ->
          Effect.unless(
              paperWaits(one).or(() -> when(one.line(number).isEmpty(), "outreach.unknown-line")),
              () -> {
                var lines = new ArrayList<>(one.lines());
                lines.remove(number - 1);
                for (int n = number - 1; n < lines.size(); n++) {
                  lines.set(n, lines.get(n).as(n + 1));
                }
                return becomes(one.with(lines), "");
              });
      case OutreachPlanAct.Prepare prepare ->
          Effect.unless(
              paperWaits(one)
                  .or(() -> when(one.lines().isEmpty(), "outreach.lines-missing"))
                  .or(() -> when(one.ends().isBefore(today), "outreach.ends-wrong"))
                  .or(() -> papers.draw(one, who, now)),
              () -> becomes(one, ""));
      case OutreachPlanAct.Close(var report) ->
          Effect.unless(
              when(today.isBefore(one.ends()), "outreach.runs")
                  .or(() -> unlessWords(report, LONGEST, "outreach.words-missing")),
              () -> becomes(one.reported(clean(report)), clean(report)));
      case OutreachPlanAct.Drop(var words) ->
          Effect.unless(
              paperWaits(one).or(() -> unlessWords(words, LONGEST, "outreach.words-missing")),
              () -> becomes(one, clean(words)));
    };
  }

  /** What was drawn up is what will be signed: first it is signed or thrown away. */
  private Optional<Refusal> paperWaits(OutreachPlan one) {
    return when(signing.waiting(one.id()).isPresent(), "outreach.paper-open");
  }

  private Optional<Refusal> asked(OutreachLineWish wish, OutreachPlan one, LocalDate today) {
    String campaign = word(wish.campaign());
    return when(wish.theme() == null, "outreach.theme-missing")
        .or(() -> when(wish.audience() == null, "outreach.audience-missing"))
        .or(() -> when(wish.channel() == null, "outreach.channel-missing"))
        .or(() -> when(wish.pace() == null, "outreach.pace-missing"))
        .or(
            () ->
                when(wish.times() < 1 || wish.times() > MOST_TIMES, "outreach.times-out-of-range"))
        .or(() -> places.unknown(wish.area()))
        .or(() -> launched(wish, one, today))
        .or(
            () ->
                when(
                    !campaign.isEmpty() && !CAMPAIGN.matcher(campaign).matches(),
                    "outreach.campaign-malformed"))
        .or(
            () ->
                when(
                    !campaign.isEmpty()
                        && (repository.taken(campaign, one.id())
                            || one.lines().stream()
                                .anyMatch(line -> campaign.equals(line.campaign()))),
                    "outreach.campaign-taken"))
        .or(() -> when(campaign.isEmpty() != wish.appeal().isBlank(), "outreach.appeal-missing"))
        .or(() -> when(wish.appeal().length() > LONGEST_APPEAL, "outreach.appeal-missing"))
        .or(
            () ->
                when(
                    !wish.goods().isBlank()
                        && (campaign.isEmpty()
                            || catalogue.goodsGroup(wish.goods(), today).isEmpty()),
                    "outreach.unknown-goods"));
  }

  /** The movement is launched by the police of the province, with a call that communes answer. */
  private Optional<Refusal> launched(OutreachLineWish wish, OutreachPlan one, LocalDate today) {
    return when(
        wish.theme() == OutreachTheme.SECURITY_MOVEMENT
            && (!places.police(one.agency(), today)
                || wish.campaign().isBlank()
                || one.lines().stream().anyMatch(line -> line.theme() == wish.theme())),
        "outreach.movement-not-possible");
  }

  /** The word of a call as people type it: without spaces and in capitals. */
  static String word(String typed) {
    return typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }

  private static OutreachLine line(OutreachLineWish wish, int number) {
    String campaign = word(wish.campaign());
    return new OutreachLine(
        number,
        Objects.requireNonNull(wish.theme()),
        Objects.requireNonNull(wish.audience()),
        Objects.requireNonNull(wish.channel()),
        wish.area().isBlank() ? null : wish.area(),
        Objects.requireNonNull(wish.pace()),
        wish.times(),
        campaign.isEmpty() ? null : campaign,
        clean(wish.appeal()),
        wish.goods().isBlank() ? null : wish.goods());
  }
}
