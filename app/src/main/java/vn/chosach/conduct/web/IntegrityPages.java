package vn.chosach.conduct.web;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.conduct.IntegrityCase;
import vn.chosach.conduct.desk.IntegritySigning;
import vn.chosach.conduct.life.IntegrityEvent;
import vn.chosach.conduct.life.IntegrityLifeCycle;
import vn.chosach.conduct.life.IntegrityState;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.counting.DueDate;
import vn.chosach.deadlines.counting.Wording;
import vn.chosach.deadlines.rules.LegalRule;
import vn.chosach.deadlines.rules.RuleBook;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormDefinition;

/** Draws up the pages of integrity cases. */
@Component
record IntegrityPages(ConductNames names, RuleBook rules, Clocks clocks, IntegritySigning letters) {

  private static final List<String> DISCIPLINE = List.of("KL.LIMIT.LIGHT", "KL.LIMIT");

  /** Counts from the day on which the act became known. */
  private static final String PROCEDURE = "KL.DURATION";

  private static final Duration SOON = Duration.ofDays(7);

  /** With these the reporter can be told how it stands. */
  private static final Set<IntegrityEvent> TELLING =
      EnumSet.of(
          IntegrityEvent.ACCEPT,
          IntegrityEvent.PREPARE_LETTER,
          IntegrityEvent.PASS_ON,
          IntegrityEvent.CONCLUDE,
          IntegrityEvent.AGREE_UNPROVEN,
          IntegrityEvent.NOTE);

  List<IntegrityPage.IntegrityRow> rows(List<IntegrityCase> cases, Page page) {
    return cases.stream()
        .map(
            one ->
                new IntegrityPage.IntegrityRow(
                    one.id().toString(),
                    one.number(),
                    one.about().title(),
                    names.agency(one.about().agency(), page),
                    page.t(one.state().textKey()),
                    due(one.due().at(), page)))
        .toList();
  }

  IntegrityPage one(IntegrityCase one, ActingOfficer desk, Page page) {
    Map<UUID, String> who =
        names.officers(
            one.steps().stream()
                .map(IntegrityCase.IntegrityCaseStep::officer)
                .collect(Collectors.toSet()));
    LegalRule rule = rule(one);
    return new IntegrityPage(
        one.id().toString(),
        one.number(),
        one.about().title(),
        page.t(one.state().textKey()),
        one.due().at() == null ? null : due(one.due().at(), page),
        rule == null ? "" : rule.name().in(page.lang()) + " · " + rule.legalBasis(),
        sums(one, rule, page),
        facts(one, page),
        limits(one, page),
        one.steps().reversed().stream()
            .map(
                step ->
                    new IntegrityPage.IntegrityLine(
                        page.moment(step.at()),
                        page.t(step.event().textKey()),
                        who.getOrDefault(step.officer(), "–"),
                        step.words()))
            .toList(),
        acts(one, desk, page),
        waits(one, desk, page));
  }

  List<Choice> agencies(Page page) {
    return names.agencies(page);
  }

  /** The form of an act; the letter to the competent body names that body and a day. */
  FormDefinition form(IntegrityEvent event, IntegrityCase one, Page page) {
    boolean asks = event == IntegrityEvent.PREPARE_LETTER;
    return FormDefinition.of(
            ConductRoutes.CASES + "/" + one.id() + "/lam/" + event.slug(),
            event.textKey(),
            select("noi-nhan", "conduct.field.body", bodies(one, page))
                .hint("conduct.field.body.hint")
                .open()
                .later()
                .given(asks),
            day("truoc-ngay", "conduct.field.until").within(page.today(), null).later().given(asks),
            words("noi-dung", "conduct.field.words", 4_000).rows(3).later(),
            words("loi", "conduct.field.told", 4_000).rows(2).later().given(tells(event, one)))
        .on(one.version());
  }

  private static boolean tells(IntegrityEvent event, IntegrityCase one) {
    return one.tip() != null && TELLING.contains(event);
  }

  private List<Choice> bodies(IntegrityCase one, Page page) {
    return names.agencies(page).stream()
        .filter(choice -> !choice.value().equals(one.about().agency()))
        .toList();
  }

  private List<Fact> facts(IntegrityCase one, Page page) {
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of(page.t("conduct.field.agency"), names.agency(one.about().agency(), page)));
    add(facts, page.t("conduct.field.accused"), one.about().accused());
    if (one.about().happenedOn() != null) {
      facts.add(Fact.of(page.t("conduct.field.happened"), page.day(one.about().happenedOn())));
    }
    facts.add(Fact.of(page.t("conduct.field.received"), page.moment(one.receivedAt())));
    if (!one.about().body().isEmpty()) {
      facts.add(Fact.of(page.t("conduct.field.body"), names.agency(one.about().body(), page)));
    }
    letters
        .open(one.id())
        .ifPresent(
            letter ->
                facts.add(
                    new Fact(
                        page.t("conduct.letter.waits"),
                        page.t("conduct.letter.open"),
                        page.href("/van-ban/" + letter))));
    UUID tip = one.tip();
    if (tip != null) {
      facts.add(
          new Fact(
              page.t("conduct.field.tip"),
              page.t("conduct.open-tip"),
              page.href("/tiep-nhan/tin/" + tip)));
    }
    return facts;
  }

  private static void add(List<Fact> facts, String name, String value) {
    if (!value.isEmpty()) {
      facts.add(Fact.of(name, value));
    }
  }

  /**
   * Limits of discipline have their own law: the time bars count from the day of what happened, the
   * procedure of the competent body from the day on which it became known here.
   */
  private List<Fact> limits(IntegrityCase one, Page page) {
    var limits = new ArrayList<Fact>();
    LocalDate happened = one.about().happenedOn();
    if (happened != null) {
      Instant from = happened.atStartOfDay(Vietnam.ZONE).toInstant();
      DISCIPLINE.forEach(key -> limit(key, from, page).ifPresent(limits::add));
    }
    limit(PROCEDURE, one.receivedAt(), page).ifPresent(limits::add);
    return limits;
  }

  private Optional<Fact> limit(String key, Instant from, Page page) {
    return rules
        .inForce(key, Vietnam.dayOf(from))
        .flatMap(
            rule ->
                clocks
                    .foresee(key, from)
                    .map(
                        due ->
                            Fact.of(
                                rule.name().in(page.lang()),
                                new Wording(page.lang(), page::t, rule.ground()).due(due)
                                    + " · "
                                    + rule.legalBasis())));
  }

  private @Nullable LegalRule rule(IntegrityCase one) {
    String key = one.due().rule();
    return key == null ? null : rules.inForce(key, Vietnam.dayOf(began(one))).orElse(null);
  }

  private static Instant began(IntegrityCase one) {
    return switch (one.state()) {
      case RECEIVED -> one.receivedAt();
      case VERIFYING, RECOMMENDED, ANSWERED, PASSED_ON, CLOSED -> one.since();
    };
  }

  private List<String> sums(IntegrityCase one, @Nullable LegalRule rule, Page page) {
    if (rule == null) {
      return List.of();
    }
    List<String> more =
        one.state() == IntegrityState.VERIFYING
            ? IntegrityCase.extensions(one.extended())
            : List.of();
    DueDate due = clocks.foresee(rule.key(), began(one), more).orElse(null);
    if (due == null) {
      return List.of();
    }
    var sums = new ArrayList<>(new Wording(page.lang(), page::t, rule.ground()).steps(due));
    if (one.extended() > 0) {
      sums.add(page.t("conduct.extended", one.extended()));
    }
    return sums;
  }

  private static List<Choice> acts(IntegrityCase one, ActingOfficer desk, Page page) {
    return Arrays.stream(IntegrityEvent.values())
        .filter(event -> IntegrityLifeCycle.row(one.state(), event).isPresent())
        .filter(event -> useful(event, one, desk, page))
        .map(event -> Choice.of("/" + event.slug(), page.t(event.textKey())))
        .toList();
  }

  private static boolean useful(
      IntegrityEvent event, IntegrityCase one, ActingOfficer desk, Page page) {
    UUID asked = one.askedBy();
    return switch (event) {
      case PROPOSE_UNPROVEN, PROPOSE_PASS_ON, PROPOSE_CONCLUDE -> asked == null;
      case PROPOSE_EXTEND -> asked == null && longer(one, page);
      case EXTEND -> agrees(event, one, desk) && longer(one, page);
      case AGREE_UNPROVEN, PASS_ON, CONCLUDE -> agrees(event, one, desk);
      case DENY_UNPROVEN -> asked != null;
      case RECOMMEND -> false;
      case OPEN, ACCEPT, PREPARE_LETTER, REMIND, ANSWER, REOPEN, NOTE, RECUSE -> true;
    };
  }

  private static boolean agrees(IntegrityEvent event, IntegrityCase one, ActingOfficer desk) {
    return one.asks(event) && !Objects.equals(one.askedBy(), desk.actor().id());
  }

  private static boolean longer(IntegrityCase one, Page page) {
    Instant due = one.due().at();
    return one.extended() < 2 && (due == null || !page.now().isAfter(due));
  }

  private String waits(IntegrityCase one, ActingOfficer desk, Page page) {
    UUID asked = one.askedBy();
    if (asked == null) {
      return "";
    }
    String name = names.officers(Set.of(asked)).getOrDefault(asked, "–");
    String what =
        Arrays.stream(IntegrityEvent.values())
            .filter(event -> event.agreed() != null && event.agreed() == one.askedFor())
            .map(event -> page.t(event.textKey()))
            .collect(Collectors.joining());
    return page.t(
        asked.equals(desk.actor().id()) ? "conduct.waits.own" : "conduct.waits.other", name, what);
  }

  private static IntegrityPage.Due due(@Nullable Instant at, Page page) {
    if (at == null) {
      return new IntegrityPage.Due(Tone.NONE, page.t("conduct.due.none"));
    }
    Duration left = Duration.between(page.now(), at);
    // The last moment of a day is the midnight after it.
    String day = page.day(Vietnam.dayOf(at.minusNanos(1)));
    if (left.isNegative()) {
      return new IntegrityPage.Due(Tone.LATE, page.t("conduct.due.over", day));
    }
    Tone tone = left.compareTo(SOON) <= 0 ? Tone.WEEK : Tone.LATER;
    return new IntegrityPage.Due(tone, page.t("conduct.due.until", day));
  }
}
