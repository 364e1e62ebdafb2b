package vn.chosach.tips.duty;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.tick;
import static vn.chosach.ui.form.FormField.today;
import static vn.chosach.ui.form.FormField.words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.skills.OfficerTask;
import vn.chosach.officers.skills.QualifiedOfficers;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.PageForm;

/** Trực ban: the roster of the week, and the hand-over of what is open. */
@Controller
record DutyController(
    Roster roster,
    HandOvers handOvers,
    Remaining remaining,
    Officers officers,
    DutyNames agencies,
    QualifiedOfficers qualified) {

  static final String DUTY = "/truc-ban";
  private static final int DAYS = 7;

  @GetMapping(DUTY)
  ModelAndView duty(FormVisit visit, Viewer viewer) {
    return show(visit, viewer, List.of());
  }

  @PostMapping({DUTY, DUTY + "/ban-giao"})
  ModelAndView act(FormVisit visit, Viewer viewer) {
    return show(visit, viewer, List.of());
  }

  @PostMapping(DUTY + "/ca/{shift}/bo")
  ModelAndView callOff(FormVisit visit, Viewer viewer, @PathVariable UUID shift) {
    return press(
        visit,
        viewer,
        "tips.duty.call-off",
        () ->
            plans(viewer, roster.officer(shift))
                ? roster.callOff(shift, viewer.actor())
                : Refusal.when(true, "tips.roster-not-yours"),
        done ->
            visit.sayWithUndo(DUTY, DUTY + "/ca/" + shift + "/hoan-tac", "tips.duty.called-off"));
  }

  @PostMapping(DUTY + "/ca/{shift}/hoan-tac")
  ModelAndView restore(FormVisit visit, Viewer viewer, @PathVariable UUID shift) {
    return press(
        visit,
        viewer,
        "tips.duty.restored",
        () -> roster.restore(shift, viewer.actor()),
        done -> visit.say(DUTY, "tips.duty.restored"));
  }

  @PostMapping(DUTY + "/ban-giao/{handOver}/nhan")
  ModelAndView take(FormVisit visit, Viewer viewer, @PathVariable UUID handOver) {
    return press(
        visit,
        viewer,
        "tips.duty.take",
        () -> handOvers.take(handOver, viewer.actor()),
        done -> visit.say(DUTY, "tips.duty.taken"));
  }

  private ModelAndView press(
      FormVisit visit,
      Viewer viewer,
      String button,
      Supplier<Optional<Refusal>> act,
      Function<String, String> done) {
    return show(
        visit,
        viewer,
        List.of(
            new PageForm<>(
                FormDefinition.of(visit.page().path(), button),
                sent -> ActOutcome.unless(act.get(), ""),
                done)));
  }

  private ModelAndView show(FormVisit visit, Viewer viewer, List<PageForm<?>> pressed) {
    Page page = visit.page();
    var forms = new ArrayList<PageForm<?>>();
    forms.add(
        new PageForm<>(
            FormDefinition.of(
                DUTY,
                "tips.duty.assign",
                select("officer", "tips.duty.officer", plannable(viewer))
                    .empty("tips.duty.choose")
                    .open()
                    .later(),
                today("day", "tips.desk.day", page)
                    .within(page.today(), null)
                    .wrong("tips.watch-unclear"),
                select("watch", "tips.duty.watch", choices(page, Watch::textKey))
                    .empty(null)
                    .wrong("tips.watch-unclear"),
                tick("chi-huy", "tips.duty.commander")),
            sent ->
                ActOutcome.unless(
                    "officer",
                    plans(viewer, sent.id("officer"))
                        ? roster.put(
                            sent.id("officer"),
                            sent.day("day"),
                            sent.choice("watch", Watch.class),
                            sent.tick("chi-huy"),
                            viewer.actor())
                        : Refusal.when(true, "tips.roster-not-yours"),
                    ""),
            done -> visit.say(DUTY, "tips.duty.put")));
    forms.add(
        new PageForm<>(
            FormDefinition.of(
                DUTY + "/ban-giao",
                "tips.duty.hand",
                select(
                        "to",
                        "tips.duty.to",
                        operators(viewer.agencyKey()).stream()
                            .filter(one -> !one.value().equals(viewer.officerId().toString()))
                            .toList())
                    .empty("tips.duty.choose")
                    .open()
                    .later(),
                words("note", "tips.duty.note").hinted().rows(5).optional()),
            sent ->
                ActOutcome.unless(
                    "to",
                    takes(viewer)
                        ? handOvers.hand(
                            sent.id("to"), sent.text("note"), open(viewer), viewer.actor())
                        : Refusal.when(true, "tips.no-such-operator"),
                    ""),
            done -> visit.say(DUTY, "tips.duty.handed")));
    forms.addAll(pressed);
    return visit.among(
        drawn ->
            new ModelAndView("tips/duty", "forms", drawn).addObject("duty", drawn(page, viewer)),
        forms);
  }

  private DutyPage drawn(Page page, Viewer viewer) {
    LocalDate today = page.today();
    String desk = viewer.agencyKey();
    List<Roster.Shift> shifts =
        roster.between(
            desk, Watch.DAY.begins(today.minusDays(1)), Watch.NIGHT.ends(today.plusDays(DAYS)));
    List<HandOvers.HandOver> handed = handOvers.newest(desk);
    List<Roster.Shift> elsewhere =
        viewer.has(Role.PRESS) ? List.of() : roster.elsewhere(desk, page.now());
    Map<UUID, String> names =
        names(Stream.concat(shifts.stream(), elsewhere.stream()).toList(), handed);
    List<Choice> mine = plannable(viewer);
    String inbox = plans(viewer) || takes(viewer) ? "/hop-tiep-nhan" : "";
    HandOvers.HandOversOpen open = open(viewer);
    return new DutyPage(
        Watch.dayOf(page.now())
            .datesUntil(today.plusDays(DAYS))
            .map(one -> day(one, shifts, names, !mine.isEmpty(), page))
            .toList(),
        shifts.stream()
            .filter(one -> !one.begins().isAfter(page.now()) && one.ends().isAfter(page.now()))
            .map(one -> name(one, names, page))
            .toList(),
        elsewhere.stream()
            .map(one -> name(one, names, page) + " · " + agencies.agency(one.agency(), page))
            .toList(),
        viewer.has(Role.PRESS)
            ? List.of(new DutyPage.DutyLine(page.t("tips.relay.title"), "/bao-dai"))
            : List.of(
                line(page, "tips.duty.open.unsorted", open.unsorted(), inbox),
                line(
                    page, "tips.duty.open.calls", open.missedCalls(), counter(viewer, "/cuoc-nho")),
                line(page, "tips.duty.open.letters", open.letters(), counter(viewer, "/hom-thu"))),
        handed.stream().map(one -> handed(one, names, page, viewer)).toList(),
        !mine.isEmpty(),
        takes(viewer));
  }

  private static boolean takes(Viewer viewer) {
    return viewer.has(Role.OPERATOR) || viewer.has(Role.PRESS);
  }

  /** The press hands over what its book says; what waits inside is not for it to know. */
  private HandOvers.HandOversOpen open(Viewer viewer) {
    return viewer.has(Role.PRESS)
        ? new HandOvers.HandOversOpen(0, 0, 0, List.of())
        : remaining.now(viewer.agencyKey());
  }

  private static DutyPage.Day day(
      LocalDate day,
      List<Roster.Shift> shifts,
      Map<UUID, String> names,
      boolean planned,
      Page page) {
    var cells = new ArrayList<DutyPage.DutyCell>();
    for (Watch watch : Watch.values()) {
      Instant begins = watch.begins(day);
      cells.add(
          new DutyPage.DutyCell(
              page.t(watch.textKey()),
              shifts.stream()
                  .filter(one -> one.begins().equals(begins))
                  .map(
                      one ->
                          new DutyPage.Person(
                              name(one, names, page),
                              planned && one.ends().isAfter(page.now()) ? one.id() : null))
                  .toList()));
    }
    return new DutyPage.Day(page.day(day), cells);
  }

  /** A name, and that its bearer commands. */
  private static String name(Roster.Shift one, Map<UUID, String> names, Page page) {
    String name = names.getOrDefault(one.officer(), "");
    return one.commands() ? page.t("tips.duty.commands", name) : name;
  }

  private static DutyPage.DutyLine line(Page page, String key, int count, String href) {
    return new DutyPage.DutyLine(page.t(key, count), href);
  }

  private static DutyPage.Handed handed(
      HandOvers.HandOver one, Map<UUID, String> names, Page page, Viewer viewer) {
    String ended = one.ended(page);
    return new DutyPage.Handed(
        names.getOrDefault(one.from(), ""),
        names.getOrDefault(one.to(), ""),
        page.moment(one.handedAt()),
        page.t(
            "tips.duty.open.all",
            one.open().unsorted(),
            one.open().missedCalls(),
            one.open().letters()),
        one.open().numbers(),
        one.note(),
        ended,
        ended.isEmpty() && one.to().equals(viewer.officerId()) ? one.id() : null);
  }

  private Map<UUID, String> names(List<Roster.Shift> shifts, List<HandOvers.HandOver> handed) {
    return officers.displayNames(
        Stream.concat(
                shifts.stream().map(Roster.Shift::officer),
                handed.stream().flatMap(one -> Stream.of(one.from(), one.to())))
            .collect(Collectors.toSet()));
  }

  private List<Choice> operators(String agency) {
    return Choice.of(
        qualified.of(working(agency, Role.OPERATOR, Role.PRESS), OfficerTask.DUTY_WATCH),
        one -> one.id(),
        one -> one.displayName());
  }

  /** Whom the viewer puts on the roster: operators, press and commanding heads of the own desk. */
  private List<Choice> plannable(Viewer viewer) {
    if (!plans(viewer)) {
      return List.of();
    }
    List<Officer> all = working(viewer.agencyKey(), Role.OPERATOR, Role.PRESS, Role.AGENCY_HEAD);
    return Choice.of(
        qualified.of(all, OfficerTask.DUTY_WATCH), one -> one.id(), one -> one.displayName());
  }

  private List<Officer> working(String agency, Role... roles) {
    return Stream.of(roles)
        .flatMap(role -> officers.working(agency, role).stream())
        .distinct()
        .toList();
  }

  private static boolean plans(Viewer viewer) {
    return viewer.has(Role.STANDING_OFFICE)
        || viewer.has(Role.AGENCY_HEAD)
        || viewer.has(Role.PRESS);
  }

  private boolean plans(Viewer viewer, @Nullable UUID officer) {
    return plans(viewer)
        && officer != null
        && officers
            .inOffice(officer)
            .filter(one -> one.agencyKey().equals(viewer.agencyKey()))
            .isPresent();
  }

  /** The counter is for operators; nobody else is led to a closed door. */
  private static String counter(Viewer viewer, String page) {
    return viewer.has(Role.OPERATOR) ? "/tiep-nhan" + page : "";
  }
}
