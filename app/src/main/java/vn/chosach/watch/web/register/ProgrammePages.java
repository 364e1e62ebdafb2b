package vn.chosach.watch.web.register;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.watch.register.PlaceKind;
import vn.chosach.watch.register.PlaceQuestion;
import vn.chosach.watch.register.PlaceRegister;
import vn.chosach.watch.register.Programme;
import vn.chosach.watch.register.ProgrammeTeams;
import vn.chosach.watch.register.RegisteredPlace;

/** Draws up the page of one programme of checks. */
@Component
record ProgrammePages(
    ProgrammeTeams teams, PlaceRegister register, Officers officers, AgencyNames agencies) {

  static final String PROGRAMMES = PlaceRoutes.PLACES + "/dot";

  private static final int OFFERED = 25;

  ProgrammeView.ProgrammeSheet sheet(Programme one, Page page, Viewer viewer) {
    List<ProgrammeTeams.Member> team = teams.team(one.id());
    List<ProgrammeTeams.ChosenPlace> chosen = teams.chosen(one.id());
    boolean leads = leads(one, page, viewer);
    boolean hands =
        !one.to().isBefore(page.today())
            && (leads
                || viewer.roles().contains(Role.AGENCY_HEAD)
                    && one.agency().equals(viewer.agencyKey()));
    return new ProgrammeView.ProgrammeSheet(
        one.id().toString(),
        PROGRAMMES + "/" + one.id(),
        one.name(),
        tone(one, page),
        page.t(state(one, page)),
        facts(one, page),
        PlaceRoutes.PLACES + "?dot=" + one.id(),
        team(team, page),
        chosen.stream().map(place -> line(place, leads, page)).toList(),
        chosen.isEmpty(),
        leads,
        hands);
  }

  private boolean leads(Programme one, Page page, Viewer viewer) {
    return !one.to().isBefore(page.today()) && teams.leads(one.id(), viewer.officerId());
  }

  /** One without a place is not done by that. */
  private static boolean done(Programme one) {
    return one.places() > 0 && one.checked() >= one.places();
  }

  static Tone tone(Programme one, Page page) {
    return done(one)
        ? Tone.OK
        : one.to().isBefore(page.today())
            ? Tone.WARN
            : one.from().isAfter(page.today()) ? Tone.LATER : Tone.WEEK;
  }

  static String state(Programme one, Page page) {
    return done(one)
        ? "watch.programme.done"
        : one.to().isBefore(page.today())
            ? "watch.programme.over"
            : one.from().isAfter(page.today())
                ? "watch.programme.ahead"
                : "watch.programme.running";
  }

  private List<Fact> facts(Programme one, Page page) {
    return List.of(
        Fact.of(page.t("watch.programme.purpose"), one.purpose()),
        Fact.of(page.t("watch.programme.ground"), one.ground()),
        Fact.of(page.t("watch.place.agency"), agencies.of(one.agency(), page)),
        Fact.of(page.t("watch.programme.kinds"), kinds(one, page)),
        Fact.of(page.t("watch.programme.days"), page.day(one.from()) + " – " + page.day(one.to())),
        Fact.of(
            page.t("watch.programme.checked"),
            page.t(
                "watch.programme.progress", page.number(one.checked()), page.number(one.places()))),
        Fact.of(page.t("watch.programme.signs"), page.number(one.signs())));
  }

  static String kinds(Programme one, Page page) {
    return one.kinds().stream()
        .map(kind -> page.t(kind.textKey()))
        .collect(Collectors.joining(", "));
  }

  private List<ProgrammeView.TeamRow> team(List<ProgrammeTeams.Member> team, Page page) {
    Map<UUID, String> names =
        officers.displayNames(
            team.stream().map(ProgrammeTeams.Member::officer).collect(Collectors.toSet()));
    return team.stream()
        .map(
            one ->
                new ProgrammeView.TeamRow(
                    one.officer().toString(),
                    names.getOrDefault(one.officer(), page.t("watch.somebody")),
                    agencies.of(one.agency(), page),
                    one.leads(),
                    page.day(Vietnam.dayOf(one.since())),
                    page.number(one.checks())))
        .toList();
  }

  private static ProgrammeView.PlaceLine line(
      ProgrammeTeams.ChosenPlace place, boolean leads, Page page) {
    return new ProgrammeView.PlaceLine(
        place.id().toString(),
        PlaceRoutes.PLACES + "/" + place.id(),
        place.name(),
        place.address(),
        page.t(place.checked() ? "watch.programme.place.checked" : "watch.programme.place.waits"),
        place.checked() ? Tone.OK : Tone.NONE,
        leads && !place.checked());
  }

  /** Places that its leader may choose; nobody else is offered any. */
  List<Choice> offered(Programme one, String words, Page page, Viewer viewer) {
    if (!leads(one, page, viewer)) {
      return List.of();
    }
    Set<UUID> taken =
        teams.chosen(one.id()).stream()
            .map(ProgrammeTeams.ChosenPlace::id)
            .collect(Collectors.toSet());
    return one.kinds().stream()
        .flatMap(kind -> found(kind, words))
        .filter(place -> !taken.contains(place.id()))
        .limit(OFFERED)
        .map(place -> new Choice(place.id().toString(), place.name(), place.address()))
        .toList();
  }

  private Stream<RegisteredPlace> found(PlaceKind kind, String words) {
    var question =
        new PlaceQuestion(Objects.requireNonNull(kind), words, PlaceQuestion.View.WATCHED, null);
    return register.page(question, 0, OFFERED * 2).stream();
  }
}
