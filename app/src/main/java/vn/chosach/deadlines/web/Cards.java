package vn.chosach.deadlines.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.counting.Wording;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.Page;

/** Turns clocks into what a page shows of them. */
@Component
record Cards(HolderNames names) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");
  private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  List<Card> of(List<ClockExplanation> clocks, HolderNames.Names known, Page page) {
    return clocks.stream().map(one -> card(one, known, page)).toList();
  }

  HolderNames.Names names(List<ClockExplanation> clocks, Collection<String> agencies, Page page) {
    return names.of(
        clocks.stream().map(ClockExplanation::clock).toList(), agencies, page.today(), page.lang());
  }

  static Wording wording(ClockExplanation one, Page page) {
    return new Wording(page.lang(), page::t, one.rule().ground());
  }

  private static Card card(ClockExplanation one, HolderNames.Names known, Page page) {
    Clock clock = one.clock();
    Wording wording = wording(one, page);
    TimeLeft.Chip chip = new TimeLeft(wording, page::t, page.now()).of(clock, one.due());
    return new Card(
        clock.id().toString(),
        due(clock, page),
        chip.tone(),
        chip.words(),
        clock.title(),
        known.agency(clock.agency()),
        known.officer(clock.officer()),
        one.rule().name().in(page.lang()),
        one.rule().legalBasis(),
        one.rule().unconfirmed(),
        clock.uncertain(),
        wording.steps(one.due()));
  }

  private static String due(Clock clock, Page page) {
    var moment = clock.dueAt().atZone(Vietnam.ZONE);
    LocalDate today = page.today();
    LocalDate day = clock.dueDay();
    String date = (day.getYear() == today.getYear() ? DAY : FULL).format(day);
    if (clock.wholeDay()) {
      return day.equals(today) ? page.t("deadlines.board.today-24") : date;
    }
    return day.equals(today) ? TIME.format(moment) : date + " " + TIME.format(moment);
  }
}
