package vn.chosach.deadlines.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockEvent;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.ClockId;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.counting.TimeLimit;
import vn.chosach.deadlines.counting.Wording;
import vn.chosach.deadlines.reminding.Notices;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;

/** One clock: its end, its arithmetic, its history. A foreign clock answers like an absent one. */
@Controller
record ClockController(
    Clocks clocks, Cards cards, Officers officers, Heirs heirs, Notices notices) {

  @GetMapping("/thoi-han/{id:" + SentId.FORM + "}")
  String clock(Page page, Viewer viewer, Model model, @PathVariable String id) {
    ClockExplanation one = read(id, viewer).orElseThrow(Page::absent);
    HolderNames.Names names = cards.names(List.of(one), List.of(), page);
    Card card = cards.of(List.of(one), names, page).getFirst();
    Wording wording = Cards.wording(one, page);
    model.addAttribute(
        "clock",
        new ClockView(
            card,
            wording.due(one.due()),
            facts(one, card, wording, page),
            ExtensionLines.of(
                one.rule(),
                wording,
                page,
                option -> one.history().stream().anyMatch(event -> option.equals(event.option()))),
            one.rule().extensionVi(),
            new History(one, names, people(one), page).lines(),
            notices.of(one.clock().id()).stream()
                .map(
                    deadlineNotice ->
                        Fact.of(
                            page.t(deadlineNotice.step().textKey()),
                            page.moment(deadlineNotice.toldAt())))
                .toList(),
            Map.of("clock", one.clock().id().toString())));
    return "deadlines/clock";
  }

  private java.util.Optional<ClockExplanation> read(String id, Viewer viewer) {
    try {
      return clocks.explain(new ClockId(UUID.fromString(id)), clock -> opens(clock, viewer));
    } catch (IllegalArgumentException e) {
      return java.util.Optional.empty();
    }
  }

  private boolean opens(Clock clock, Viewer viewer) {
    return clock.opensFor(viewer) || heirs.act(clock.agency(), ActingOfficer.of(viewer));
  }

  private Map<UUID, String> people(ClockExplanation one) {
    Set<UUID> ids =
        one.history().stream()
            .map(event -> event.actor().id())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return ids.isEmpty() ? Map.of() : officers.displayNames(ids);
  }

  private static List<Fact> facts(ClockExplanation one, Card card, Wording wording, Page page) {
    Clock clock = one.clock();
    // A document may have named the day instead of the rule.
    TimeLimit limit =
        one.history().stream()
            .filter(event -> event.kind() == ClockEvent.ClockEventKind.STARTED)
            .map(ClockEvent::limit)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(one.rule().limit());
    var facts = new FactList(page);
    facts.link("deadlines.clock.rule", card.rule(), "/thoi-han/quy-tac/" + clock.ruleKey());
    facts.add("deadlines.clock.limit", wording.limit(limit));
    facts.add("deadlines.clock.basis", card.basis());
    facts.add(
        "deadlines.clock.began",
        one.rule().trigger().in(page.lang()) + ", " + wording.moment(clock.startedAt()));
    facts.add("deadlines.clock.agency", card.agency());
    facts.add(
        "deadlines.clock.officer",
        card.officer() == null ? page.t("deadlines.clock.nobody") : card.officer());
    return facts.list();
  }

  /** The history of a clock in words. */
  private record History(
      ClockExplanation one, HolderNames.Names names, Map<UUID, String> people, Page page) {

    List<ClockView.Happening> lines() {
      return one.history().reversed().stream().map(this::line).toList();
    }

    private ClockView.Happening line(ClockEvent event) {
      boolean moved = event.oldDue() != null && !event.oldDue().equals(event.newDue());
      ClockEvent.Holder from = event.from();
      ClockEvent.Holder to = event.to();
      boolean passed = from != null && to != null;
      return new ClockView.Happening(
          page.moment(event.at()),
          page.t("deadlines.event." + event.kind().name().toLowerCase(Locale.ROOT)),
          who(event.actor()),
          passed ? holder(from) : moved ? end(event.oldDue()) : null,
          passed ? holder(to) : moved || event.oldDue() == null ? end(event.newDue()) : null,
          event.reason(),
          event.legalBasis());
    }

    private String end(@Nullable Instant due) {
      if (due == null) {
        return "";
      }
      return one.clock().wholeDay()
          ? page.day(vn.chosach.kernel.Vietnam.dayOf(due.minusMillis(1)))
          : page.moment(due);
    }

    private String holder(ClockEvent.@Nullable Holder holder) {
      if (holder == null) {
        return "";
      }
      UUID officer = holder.officer();
      String agency = names.agency(holder.agency());
      return officer == null
          ? agency
          : agency + ", " + names.officers().getOrDefault(officer, officer.toString());
    }

    private String who(Actor actor) {
      UUID id = actor.id();
      return id == null
          ? page.t("deadlines.clock.system")
          : people.getOrDefault(id, page.t("deadlines.clock.officer-unnamed"));
    }
  }
}
