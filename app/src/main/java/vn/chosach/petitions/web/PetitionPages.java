package vn.chosach.petitions.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.ClockState;
import vn.chosach.deadlines.counting.Wording;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.petitions.Petition;
import vn.chosach.petitions.Petition.PetitionFacts;
import vn.chosach.petitions.Petitions.PetitionFile;
import vn.chosach.petitions.desk.PetitionClocks;
import vn.chosach.petitions.life.PetitionEvent;
import vn.chosach.petitions.life.PetitionEvent.PetitionWay;
import vn.chosach.petitions.web.PetitionView.PetitionChip;
import vn.chosach.petitions.web.PetitionView.PetitionClock;
import vn.chosach.petitions.web.PetitionView.PetitionLine;
import vn.chosach.petitions.web.PetitionView.PetitionLink;
import vn.chosach.petitions.web.PetitionView.PetitionRow;
import vn.chosach.signals.Signals;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.stages.KindTabs;

/** Draws up the pages of petitions. */
@Component
record PetitionPages(
    PetitionNames names, PetitionCourse course, Signals signals, PetitionClocks clocks) {

  private static final Duration SOON = Duration.ofDays(7);
  private static final ActingOfficer READER =
      new ActingOfficer(Actor.SYSTEM, java.util.Set.of(Role.STANDING_OFFICE));

  PetitionRow row(Petition one, List<Clock> running, Page page) {
    Optional<Clock> next = next(one, running);
    return new PetitionRow(
        one.number(),
        page.t(one.procedure().textKey()),
        page.day(Vietnam.dayOf(one.receivedAt())),
        names.people(one, page),
        state(one, page),
        next.map(clock -> left(clock.dueAt(), page)).orElse(null));
  }

  /** The four counted apart: what came, what is open, what of it is overdue. */
  List<Fact> tally(List<Petition> all, List<Clock> running, Page page) {
    return Arrays.stream(Procedure.values())
        .filter(Procedure::apart)
        .map(
            procedure -> {
              List<Petition> of = all.stream().filter(one -> one.procedure() == procedure).toList();
              long late =
                  of.stream()
                      .filter(
                          one -> next(one, running).filter(due -> due.late(page.now())).isPresent())
                      .count();
              return new Fact(
                  page.t(procedure.textKey()),
                  page.t(
                      "petitions.tally",
                      of.size(),
                      of.stream().filter(one -> one.state().open()).count(),
                      late),
                  page.href(PetitionRoutes.LIST + "?thu-tuc=" + procedure.name()));
            })
        .toList();
  }

  /** The clock of a petition that ends first. */
  static Optional<Clock> next(Petition one, List<Clock> running) {
    return running.stream()
        .filter(clock -> clock.subjectId().equals(one.id().toString()))
        .filter(clock -> clock.state() == ClockState.RUNNING)
        .min(java.util.Comparator.comparing(Clock::dueAt));
  }

  PetitionView one(PetitionFile file, ActingOfficer officer, Page page) {
    Petition one = file.petition();
    PetitionEvent waiting = file.waiting();
    UUID document = file.document();
    return new PetitionView(
        one.id().toString(),
        one.number(),
        page.t(
            one.second() ? "petitions.title.second" : "petitions.title",
            page.t(one.procedure().textKey()),
            one.number()),
        state(one, page),
        story(one),
        waiting == null || document == null
            ? null
            : new PetitionLink("/van-ban/" + document, page.t(waiting.textKey())),
        notes(one, page),
        facts(file, page),
        PetitionCourse.rail(one, page),
        course.next(file, officer, page),
        KindTabs.moved(
            one.steps().reversed().stream().map(step -> line(one, step, page)).toList(),
            PetitionLine::moved,
            "dien-bien",
            page),
        file.clocks().stream().map(clock -> clock(clock, page)).toList(),
        possible(file, PetitionWay.PAPER, false, officer, page),
        file.unsigned() ? possible(file, PetitionWay.PAPER, true, officer, page) : List.of());
  }

  private List<PetitionLink> possible(
      PetitionFile file, PetitionWay paper, boolean wanted, ActingOfficer officer, Page page) {
    Petition one = file.petition();
    return Arrays.stream(PetitionEvent.values())
        .filter(file::fits)
        .filter(event -> event.way() != PetitionWay.PROGRAM)
        .filter(event -> (event.way() == paper) == wanted)
        .filter(event -> !PetitionCourse.leads(one, event))
        .filter(event -> names.may(one, event, officer))
        .map(
            event ->
                new PetitionLink(
                    PetitionForms.path(one, event), page.t("petitions.act." + event.slug())))
        .toList();
  }

  private @Nullable String story(Petition one) {
    return signals
        .read(one.signal(), READER)
        .flatMap(
            sheet -> {
              String excerpt = sheet.letter().excerpt();
              var tip = sheet.tip();
              return Optional.ofNullable(
                  excerpt != null ? excerpt : tip == null ? null : tip.told().story());
            })
        .filter(words -> !words.isBlank())
        .orElse(null);
  }

  private static List<String> notes(Petition one, Page page) {
    var notes = new ArrayList<String>();
    if (one.procedure() == Procedure.DENUNCIATION) {
      notes.add(page.t("petitions.note.secret"));
    }
    if (one.listed()) {
      notes.add(page.t("petitions.note.listed"));
    }
    return notes;
  }

  private List<Fact> facts(PetitionFile file, Page page) {
    Petition one = file.petition();
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of(page.t("petitions.fact.procedure"), page.t(one.procedure().textKey())));
    facts.add(
        Fact.of(
            page.t("petitions.fact.ground"),
            names.ground(one.procedure().ground().toString(), page)));
    facts.add(Fact.of(page.t("petitions.fact.agency"), names.agency(one.agency(), page)));
    facts.add(Fact.of(page.t("petitions.fact.people"), names.people(one, page)));
    facts.add(Fact.of(page.t("petitions.fact.received"), page.moment(one.receivedAt())));
    String from = one.fromBody();
    if (from != null) {
      facts.add(Fact.of(page.t("petitions.fact.from"), names.agency(from, page)));
    }
    Petition.Contest contest = one.contest();
    if (!contest.what().isEmpty()) {
      facts.add(Fact.of(page.t("petitions.field.party"), contest.party()));
      facts.add(Fact.of(page.t("petitions.fact.contest"), contest.what()));
      facts.add(Fact.of(page.t("petitions.field.known-on"), page.day(contest.knownOn())));
    }
    if (!contest.ruling().isEmpty()) {
      facts.add(
          new Fact(
              page.t("petitions.field.ruling"),
              contest.ruling(),
              page.href("/ho-so-vu-viec/" + contest.caseNumber())));
    }
    one.last(PetitionEvent.CALL)
        .map(step -> step.facts().day())
        .ifPresent(
            day -> facts.add(Fact.of(page.t("petitions.field.dialogue-day"), page.day(day))));
    one.last(PetitionEvent.RESULT)
        .map(step -> step.facts().outcome())
        .ifPresent(
            found ->
                facts.add(Fact.of(page.t("petitions.field.result-kind"), page.t(found.textKey()))));
    one.outcome()
        .ifPresent(
            found ->
                facts.add(Fact.of(page.t("petitions.field.finding"), page.t(found.textKey()))));
    one.last(PetitionEvent.SPIN_OFF)
        .ifPresent(
            step ->
                facts.add(
                    new Fact(
                        page.t("petitions.fact.case"),
                        step.facts().body(),
                        page.href("/ho-so-vu-viec/" + step.facts().body()))));
    one.steps().stream()
        .filter(step -> step.event() == PetitionEvent.SEND)
        .filter(step -> PetitionEvent.DECIDE.name().equals(step.facts().body()))
        .findFirst()
        .flatMap(step -> clocks.suitUntil(one, step.at()))
        .ifPresent(day -> facts.add(Fact.of(page.t("petitions.fact.suit-until"), page.day(day))));
    file.prior().ifPresent(first -> facts.add(link("petitions.fact.prior", first, page)));
    file.following().ifPresent(next -> facts.add(link("petitions.fact.following", next, page)));
    return facts;
  }

  private static Fact link(String key, Petition other, Page page) {
    return new Fact(page.t(key), other.number(), page.href(PetitionRoutes.page(other.number())));
  }

  private PetitionLine line(Petition one, Step<PetitionEvent, PetitionFacts> step, Page page) {
    PetitionFacts facts = step.facts();
    var words = new ArrayList<String>();
    boolean names = step.event() == PetitionEvent.PREPARE || step.event() == PetitionEvent.SEND;
    if (names) {
      words.add(page.t(PetitionEvent.valueOf(facts.body()).textKey()));
    } else if (!facts.body().isBlank()) {
      words.add(
          step.event() == PetitionEvent.PASS
              ? this.names.agency(facts.body(), page)
              : facts.body());
    }
    if (facts.day() != null) {
      words.add(page.day(facts.day()));
    }
    if (facts.outcome() != null) {
      words.add(page.t(facts.outcome().textKey()));
    }
    if (!step.words().isBlank()) {
      words.add(step.words());
    }
    return new PetitionLine(
        page.moment(step.at()),
        page.t(step.event().textKey()),
        this.names.actor(step.actor(), page),
        String.join(" · ", words),
        paper(one, step, page),
        facts.beforeState() != facts.afterState());
  }

  private static @Nullable PetitionLink paper(
      Petition one, Step<PetitionEvent, PetitionFacts> step, Page page) {
    UUID document = step.facts().document();
    String number = step.facts().paperNumber();
    if (document != null && number != null) {
      return new PetitionLink("/van-ban/" + document, number);
    }
    return step.facts().kept() == null
        ? null
        : new PetitionLink(
            PetitionRoutes.page(one.number()) + "/tep/" + step.number(),
            page.t("petitions.paper.open"));
  }

  private static PetitionClock clock(ClockExplanation one, Page page) {
    var wording = new Wording(page.lang(), page::t, one.rule().ground());
    return new PetitionClock(
        one.rule().name().in(page.lang()),
        chip(one.clock(), page),
        wording.due(one.due()),
        one.rule().legalBasis(),
        one.rule().unconfirmed(),
        wording.steps(one.due()));
  }

  private static PetitionChip chip(Clock clock, Page page) {
    return switch (clock.state()) {
      case RUNNING -> left(clock.dueAt(), page);
      case PAUSED -> new PetitionChip(Tone.NONE, page.t("petitions.clock.paused"));
      case MET ->
          clock.late(page.now())
              ? new PetitionChip(Tone.CARE, page.t("petitions.clock.met-late"))
              : new PetitionChip(Tone.OK, page.t("petitions.clock.met"));
      case WITHDRAWN -> new PetitionChip(Tone.NONE, page.t("petitions.clock.withdrawn"));
    };
  }

  static PetitionChip left(Instant due, Page page) {
    Duration left = Duration.between(page.now(), due);
    // The last moment of a day is the midnight after it.
    String day = page.day(Vietnam.dayOf(due.minusMillis(1)));
    if (left.isNegative()) {
      return new PetitionChip(Tone.LATE, page.t("petitions.clock.over", day));
    }
    return new PetitionChip(
        left.compareTo(SOON) <= 0 ? Tone.WEEK : Tone.LATER, page.t("petitions.clock.until", day));
  }

  private static PetitionChip state(Petition one, Page page) {
    Tone tone =
        switch (one.state()) {
          case RECEIVED -> Tone.CARE;
          case ACCEPTED, VERIFYING -> Tone.WEEK;
          case DECIDED, SENT -> Tone.OK;
          case REFUSED, PASSED_ON, STOPPED, CLOSED, TAKEN_BACK -> Tone.DONE;
        };
    return new PetitionChip(tone, PetitionCourse.state(one.state(), one, page));
  }
}
