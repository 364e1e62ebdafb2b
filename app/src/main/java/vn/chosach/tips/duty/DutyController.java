package vn.chosach.tips.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.skills.OfficerTask;
import vn.chosach.officers.skills.QualifiedOfficers;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentDay;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;

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
  String duty(Page page, Viewer viewer, Model model) {
    model.addAttribute("duty", drawn(page, viewer, Map.of(), FormErrors.none()));
    return "tips/duty";
  }

  @PostMapping(DUTY)
  ModelAndView put(
      Page page,
      Viewer viewer,
      FlashMessage.Speaker speaker,
      @RequestParam(defaultValue = "") String officer,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String watch,
      @RequestParam(name = "chi-huy", defaultValue = "") String commands) {
    LocalDate on = SentDay.of(day);
    Watch which = watch(watch);
    Optional<Refusal> refusal =
        on == null || which == null
            ? Optional.of(Refusal.of("tips.watch-unclear"))
            : plans(viewer, id(officer))
                ? roster.put(id(officer), on, which, !commands.isEmpty(), viewer.actor())
                : Optional.of(Refusal.of("tips.roster-not-yours"));
    String field = on == null ? "day" : which == null ? "watch" : "officer";
    var typed = Map.of("officer", officer, "day", day, "watch", watch, "chi-huy", commands);
    return answer(page, viewer, speaker, field, refusal, typed, "tips.duty.put");
  }

  @PostMapping(DUTY + "/ca/{shift}/bo")
  ModelAndView callOff(
      Page page, Viewer viewer, FlashMessage.Speaker speaker, @PathVariable UUID shift) {
    Optional<Refusal> refusal =
        plans(viewer, roster.officer(shift))
            ? roster.callOff(shift, viewer.actor())
            : Optional.of(Refusal.of("tips.roster-not-yours"));
    if (refusal.isEmpty()) {
      speaker.sayWithUndo(DUTY + "/ca/" + shift + "/hoan-tac", "tips.duty.called-off");
      return new ModelAndView(page.redirect(DUTY));
    }
    return answer(page, viewer, speaker, "officer", refusal, Map.of(), "tips.duty.called-off");
  }

  @PostMapping(DUTY + "/ca/{shift}/hoan-tac")
  ModelAndView restore(
      Page page, Viewer viewer, FlashMessage.Speaker speaker, @PathVariable UUID shift) {
    return answer(
        page,
        viewer,
        speaker,
        "officer",
        roster.restore(shift, viewer.actor()),
        Map.of(),
        "tips.duty.restored");
  }

  @PostMapping(DUTY + "/ban-giao")
  ModelAndView hand(
      Page page,
      Viewer viewer,
      FlashMessage.Speaker speaker,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String note) {
    Optional<Refusal> refusal =
        takes(viewer)
            ? handOvers.hand(id(to), note, open(viewer), viewer.actor())
            : Optional.of(Refusal.of("tips.no-such-operator"));
    var typed = Map.of("to", to, "note", note);
    return answer(page, viewer, speaker, "to", refusal, typed, "tips.duty.handed");
  }

  @PostMapping(DUTY + "/ban-giao/{handOver}/nhan")
  ModelAndView take(
      Page page, Viewer viewer, FlashMessage.Speaker speaker, @PathVariable UUID handOver) {
    return answer(
        page,
        viewer,
        speaker,
        "to",
        handOvers.take(handOver, viewer.actor()),
        Map.of(),
        "tips.duty.taken");
  }

  private ModelAndView answer(
      Page page,
      Viewer viewer,
      FlashMessage.Speaker speaker,
      String field,
      Optional<Refusal> refusal,
      Map<String, String> typed,
      String done) {
    if (refusal.isPresent()) {
      FormErrors errors = FormErrors.none().with(field, page.t(refusal.get()));
      return new ModelAndView(
          "tips/duty",
          Map.of("duty", drawn(page, viewer, typed, errors)),
          HttpStatus.UNPROCESSABLE_CONTENT);
    }
    speaker.say(done);
    return new ModelAndView(page.redirect(DUTY));
  }

  private DutyPage drawn(Page page, Viewer viewer, Map<String, String> typed, FormErrors errors) {
    LocalDate today = page.today();
    String desk = viewer.agencyKey();
    List<Roster.Shift> shifts =
        roster.between(
            desk, Watch.NIGHT.begins(today.minusDays(1)), Watch.NIGHT.ends(today.plusDays(DAYS)));
    List<HandOvers.HandOver> handed = handOvers.newest(desk);
    List<Roster.Shift> elsewhere =
        viewer.has(Role.PRESS) ? List.of() : roster.elsewhere(desk, page.now());
    Map<UUID, String> names =
        names(Stream.concat(shifts.stream(), elsewhere.stream()).toList(), handed);
    List<Choice> mine = plannable(viewer);
    var days = new ArrayList<DutyPage.Day>();
    for (int n = 0; n < DAYS; n++) {
      days.add(day(today.plusDays(n), shifts, names, !mine.isEmpty(), page));
    }
    HandOvers.HandOversOpen open = open(viewer);
    List<Choice> operators = operators(desk);
    return new DutyPage(
        days,
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
                line(page, "tips.duty.open.unsorted", open.unsorted(), ""),
                line(
                    page, "tips.duty.open.calls", open.missedCalls(), counter(viewer, "/cuoc-nho")),
                line(page, "tips.duty.open.letters", open.letters(), counter(viewer, "/hom-thu"))),
        handed.stream().map(one -> handed(one, names, page, viewer)).toList(),
        mine,
        operators.stream()
            .filter(one -> !one.value().equals(viewer.officerId().toString()))
            .toList(),
        Stream.of(Watch.values()).map(one -> Choice.of(one.name(), page.t(one.textKey()))).toList(),
        !mine.isEmpty(),
        takes(viewer),
        typed,
        errors);
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
                      one -> new DutyPage.Person(name(one, names, page), planned ? one.id() : null))
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
    Instant taken = one.takenAt();
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
        taken == null ? "" : page.moment(taken),
        taken == null && one.to().equals(viewer.officerId()) ? one.id() : null);
  }

  private Map<UUID, String> names(List<Roster.Shift> shifts, List<HandOvers.HandOver> handed) {
    Set<UUID> all = new HashSet<>();
    shifts.forEach(one -> all.add(one.officer()));
    handed.forEach(
        one -> {
          all.add(one.from());
          all.add(one.to());
        });
    return officers.displayNames(all);
  }

  private List<Choice> operators(String agency) {
    return qualified.of(working(agency, Role.OPERATOR, Role.PRESS), OfficerTask.DUTY_WATCH).stream()
        .map(one -> Choice.of(one.id().toString(), one.displayName()))
        .toList();
  }

  /**
   * Whom the viewer puts on the roster: of the own desk, operators, the press and the heads who
   * command. The standing office plans for its agency, as a head does; the press for its newsroom.
   */
  private List<Choice> plannable(Viewer viewer) {
    if (!plans(viewer)) {
      return List.of();
    }
    List<Officer> all = working(viewer.agencyKey(), Role.OPERATOR, Role.PRESS, Role.AGENCY_HEAD);
    return qualified.of(all, OfficerTask.DUTY_WATCH).stream()
        .map(one -> Choice.of(one.id().toString(), one.displayName()))
        .toList();
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

  private static UUID id(String text) {
    return SentId.of(text).orElse(SentId.NONE);
  }

  private static @Nullable Watch watch(String text) {
    return Stream.of(Watch.values())
        .filter(one -> one.name().equals(text))
        .findFirst()
        .orElse(null);
  }
}
