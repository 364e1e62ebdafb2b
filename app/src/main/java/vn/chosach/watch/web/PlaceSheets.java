package vn.chosach.watch.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.watch.register.Place;
import vn.chosach.watch.register.PlaceCheck;
import vn.chosach.watch.register.PlaceCondition;
import vn.chosach.watch.register.PlaceFinding;
import vn.chosach.watch.register.Programmes;
import vn.chosach.watch.register.Register;
import vn.chosach.watch.register.SecondReading;

/** Draws up the page of one watched place. */
@Component
class PlaceSheets {

  private final Register register;
  private final Programmes programmes;
  private final Officers officers;
  private final AgencyNames agencies;

  PlaceSheets(Register register, Programmes programmes, Officers officers, AgencyNames agencies) {
    this.register = register;
    this.programmes = programmes;
    this.officers = officers;
    this.agencies = agencies;
  }

  PlaceView.One one(
      Place place,
      Map<String, String> sent,
      List<String> unmet,
      FormErrors errors,
      Page page,
      Viewer viewer) {
    List<PlaceCheck> checks = register.checks(place.id());
    Set<UUID> people = new HashSet<>(Set.of(place.enteredBy()));
    checks.forEach(
        check -> {
          people.add(check.officer());
          SecondReading reading = check.reading();
          if (reading != null) {
            people.add(reading.officer());
          }
        });
    Map<UUID, String> names = officers.displayNames(people);
    boolean web = place.address().startsWith("http");
    boolean first = !checks.isEmpty() && checks.getFirst().officer().equals(viewer.officerId());
    return new PlaceView.One(
        place.id().toString(),
        WatchRoutes.PLACES + "/" + place.id(),
        place.name(),
        page.t(place.kind().textKey()),
        PlacePages.tone(place, page),
        state(place, page),
        web ? place.address() : null,
        UriComponentsBuilder.fromPath("/bang-chung/luu")
            .queryParam("dia-chi", "{address}")
            .encode()
            .buildAndExpand(place.address())
            .toUriString(),
        facts(place, names, page),
        checks.stream().map(check -> check(check, names, page)).toList(),
        checkForm(place, sent, unmet, errors, page),
        place.endedAt() == null,
        place.unread(),
        place.unread() && !first);
  }

  private static String state(Place place, Page page) {
    if (place.endedAt() != null) {
      return page.t("watch.place.view.ended");
    }
    return place.unread()
        ? page.t("watch.place.view.unread")
        : page.t(
            place.reviewOn().isAfter(page.today())
                ? "watch.place.review.on"
                : "watch.place.review.due",
            page.day(place.reviewOn()));
  }

  private List<Fact> facts(Place place, Map<UUID, String> names, Page page) {
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of(page.t("watch.place.address"), place.address()));
    facts.add(
        Fact.of(
            page.t("watch.place.owner"),
            place.owner().isEmpty() ? page.t("watch.place.owner.unknown") : place.owner()));
    facts.add(Fact.of(page.t("watch.place.purpose"), place.purpose()));
    facts.add(Fact.of(page.t("watch.place.agency"), agencies.of(place.agency(), page)));
    facts.add(Fact.of(page.t("watch.place.review"), page.day(place.reviewOn())));
    facts.add(
        Fact.of(
            page.t("watch.place.entered"),
            page.moment(place.enteredAt()) + " · " + who(place.enteredBy(), names, page)));
    var ended = place.endedAt();
    if (ended != null) {
      facts.add(Fact.of(page.t("watch.place.ended"), page.moment(ended)));
    }
    return facts;
  }

  private static String who(UUID officer, Map<UUID, String> names, Page page) {
    return names.getOrDefault(officer, page.t("watch.somebody"));
  }

  private PlaceView.Check check(PlaceCheck check, Map<UUID, String> names, Page page) {
    SecondReading reading = check.reading();
    return new PlaceView.Check(
        PlacePages.found(check.finding()),
        page.t(check.finding().textKey()),
        page.moment(check.at()),
        who(check.officer(), names, page) + " · " + agencies.of(check.agency(), page),
        check.unmet().stream().map(one -> page.t(one.textKey())).toList(),
        check.words(),
        check.evidence(),
        check.programme(),
        page.day(check.nextOn()),
        reading == null
            ? null
            : page.t(
                reading.agrees() ? "watch.place.read.agrees" : "watch.place.read.doubts",
                who(reading.officer(), names, page) + " · " + agencies.of(reading.agency(), page),
                page.moment(reading.at())),
        reading == null || reading.words().isEmpty() ? null : reading.words());
  }

  private PlaceView.CheckForm checkForm(
      Place place, Map<String, String> sent, List<String> unmet, FormErrors errors, Page page) {
    return new PlaceView.CheckForm(
        Arrays.stream(PlaceFinding.values())
            .map(one -> Choice.of(one.name(), page.t(one.textKey())))
            .toList(),
        sent.getOrDefault("ket-qua", ""),
        Arrays.stream(PlaceCondition.values())
            .map(one -> Choice.of(one.code(), page.t(one.textKey())))
            .toList(),
        unmet,
        sent.getOrDefault("ghi-chu", ""),
        sent.getOrDefault("bang-chung", ""),
        programmes.running(place.kind()).stream()
            .map(one -> Choice.of(one.id().toString(), one.name()))
            .toList(),
        sent.getOrDefault("dot", ""),
        sent.getOrDefault("xem-lai", page.today().plusMonths(3).toString()),
        page.today().plusDays(1).toString(),
        page.today().plusYears(1).toString(),
        sent.getOrDefault("loi-doc", ""),
        errors);
  }
}
