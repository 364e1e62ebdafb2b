package vn.chosach.watch.web.register;

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
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.watch.register.PlaceCheck;
import vn.chosach.watch.register.PlaceCondition;
import vn.chosach.watch.register.PlaceFinding;
import vn.chosach.watch.register.PlaceRegister;
import vn.chosach.watch.register.Programmes;
import vn.chosach.watch.register.RegisteredPlace;
import vn.chosach.watch.register.SecondOpinion;

/** Draws up the page of one watched place. */
@Component
record PlaceSheets(
    PlaceRegister placeRegister, Programmes programmes, Officers officers, AgencyNames agencies) {

  PlaceView.PlaceOne one(
      RegisteredPlace registeredPlace,
      Map<String, String> sent,
      List<String> unmet,
      FormErrors errors,
      Page page,
      Viewer viewer) {
    List<PlaceCheck> checks = placeRegister.checks(registeredPlace.id());
    Set<UUID> people = new HashSet<>(Set.of(registeredPlace.enteredBy()));
    checks.forEach(
        check -> {
          people.add(check.officer());
          SecondOpinion opinion = check.reading();
          if (opinion != null) {
            people.add(opinion.officer());
          }
        });
    Map<UUID, String> names = officers.displayNames(people);
    boolean web = registeredPlace.address().startsWith("http");
    boolean first = !checks.isEmpty() && checks.getFirst().officer().equals(viewer.officerId());
    return new PlaceView.PlaceOne(
        registeredPlace.id().toString(),
        PlaceRoutes.PLACES + "/" + registeredPlace.id(),
        registeredPlace.name(),
        page.t(registeredPlace.kind().textKey()),
        PlacePages.tone(registeredPlace, page),
        state(registeredPlace, page),
        web ? registeredPlace.address() : null,
        UriComponentsBuilder.fromPath("/bang-chung/luu")
            .queryParam("dia-chi", "{address}")
            .encode()
            .buildAndExpand(registeredPlace.address())
            .toUriString(),
        facts(registeredPlace, names, page),
        checks.stream().map(check -> check(check, names, page)).toList(),
        checkForm(registeredPlace, sent, unmet, errors, page, viewer),
        registeredPlace.endedAt() == null,
        registeredPlace.unread(),
        registeredPlace.unread() && !first,
        checks.isEmpty() || checks.getFirst().finding() == PlaceFinding.SIGNS);
  }

  private static String state(RegisteredPlace registeredPlace, Page page) {
    if (registeredPlace.endedAt() != null) {
      return page.t("watch.place.view.ended");
    }
    if (registeredPlace.unread()) {
      return page.t("watch.place.view.unread");
    }
    return registeredPlace.open()
        ? page.t("watch.place.view.confirmed")
        : page.t(
            registeredPlace.reviewOn().isAfter(page.today())
                ? "watch.place.review.on"
                : "watch.place.review.due",
            page.day(registeredPlace.reviewOn()));
  }

  private List<Fact> facts(RegisteredPlace registeredPlace, Map<UUID, String> names, Page page) {
    var facts = new FactList(page);
    facts.add("watch.place.address", registeredPlace.address());
    facts.add(
        "watch.place.owner",
        registeredPlace.owner().isEmpty()
            ? page.t("watch.place.owner.unknown")
            : registeredPlace.owner());
    facts.add("watch.place.purpose", registeredPlace.purpose());
    facts.add("watch.place.agency", agencies.of(registeredPlace.agency(), page));
    facts.add("watch.place.review", page.day(registeredPlace.reviewOn()));
    facts.add(
        "watch.place.entered",
        page.moment(registeredPlace.enteredAt())
            + " · "
            + who(registeredPlace.enteredBy(), names, page));
    var ended = registeredPlace.endedAt();
    if (ended != null) {
      facts.add("watch.place.ended", page.moment(ended));
    }
    return facts.list();
  }

  private static String who(UUID officer, Map<UUID, String> names, Page page) {
    return names.getOrDefault(officer, page.t("watch.somebody"));
  }

  private PlaceView.Check check(PlaceCheck check, Map<UUID, String> names, Page page) {
    SecondOpinion opinion = check.reading();
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
        opinion == null
            ? null
            : page.t(
                opinion.agrees() ? "watch.place.read.agrees" : "watch.place.read.doubts",
                who(opinion.officer(), names, page) + " · " + agencies.of(opinion.agency(), page),
                page.moment(opinion.at())),
        opinion == null || opinion.words().isEmpty() ? null : opinion.words());
  }

  private PlaceView.CheckForm checkForm(
      RegisteredPlace registeredPlace,
      Map<String, String> sent,
      List<String> unmet,
      FormErrors errors,
      Page page,
      Viewer viewer) {
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
        programmes.open(registeredPlace, viewer.officerId()).stream()
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
