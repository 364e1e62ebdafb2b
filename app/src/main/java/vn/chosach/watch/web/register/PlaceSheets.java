package vn.chosach.watch.web.register;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.ticks;
import static vn.chosach.ui.form.FormField.words;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.watch.licences.LicencePages;
import vn.chosach.watch.licences.LicenceView;
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

  PlaceView.PlaceOne one(RegisteredPlace registeredPlace, Page page, Viewer viewer) {
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
    PlaceCheck waits = waits(registeredPlace, checks);
    boolean first = waits != null && waits.officer().equals(viewer.officerId());
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
        registeredPlace.endedAt() == null,
        registeredPlace.unread(),
        registeredPlace.unread() && !first,
        waits == null || waits.finding() == PlaceFinding.SIGNS,
        waits == null ? "" : page.moment(waits.at()));
  }

  private static @Nullable PlaceCheck waits(RegisteredPlace place, List<PlaceCheck> checks) {
    return checks.stream()
        .filter(check -> check.id().equals(place.toRead()))
        .findFirst()
        .orElse(null);
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

  private LicenceView.Check check(PlaceCheck check, Map<UUID, String> names, Page page) {
    SecondOpinion opinion = check.reading();
    String who = who(check.officer(), names, page) + " · " + agencies.of(check.agency(), page);
    return new LicenceView.Check(
        PlacePages.found(check.finding()),
        page.t(check.finding().textKey()),
        page.moment(check.at()),
        check.programme() == null ? who : who + " · " + check.programme(),
        check.unmet().stream().map(one -> page.t(one.textKey())).toList(),
        check.words(),
        check.evidence(),
        page.t("watch.place.review.on", page.day(check.nextOn())),
        opinion == null
            ? null
            : LicencePages.read(
                opinion,
                who(opinion.officer(), names, page) + " · " + agencies.of(opinion.agency(), page),
                page));
  }

  /** What a second officer says of the check that waits: signs are seen, or are no more. */
  FormDefinition reading(RegisteredPlace place, String here, Page page) {
    PlaceCheck waits = waits(place, placeRegister.checks(place.id()));
    return waits == null
        ? LicencePages.reading(here, true, 0, page)
        : LicencePages.reading(here, waits.finding() == PlaceFinding.SIGNS, waits.number(), page);
  }

  /** What is written down at a check. */
  FormDefinition checking(RegisteredPlace place, Page page, Viewer viewer) {
    List<Choice> open =
        Choice.of(programmes.open(place, viewer.officerId()), one -> one.id(), one -> one.name());
    return FormDefinition.of(
        PlaceRoutes.PLACES + "/" + place.id() + "/kiem-tra",
        "watch.place.check.go",
        radios("ket-qua", "watch.place.finding", choices(page, PlaceFinding::textKey))
            .wrong("watch.finding-missing"),
        ticks(
                "chua-dat",
                "watch.place.unmet",
                Choice.of(
                    List.of(PlaceCondition.values()),
                    one -> one.code(),
                    one -> page.t(one.textKey())))
            .hinted()
            .unread("watch.condition-unknown"),
        words("ghi-chu", "watch.place.words", 2_000).hinted().rows(3).later(),
        line("bang-chung", "watch.place.evidence", 300).hinted().optional(),
        open.isEmpty()
            ? hidden("dot", "")
            : select("dot", "watch.programme.one", open)
                .empty("watch.programme.none-chosen")
                .unread("watch.programme-closed")
                .optional(),
        day("xem-lai", "watch.place.review")
            .hinted()
            .start(page.today().plusMonths(3).toString())
            .within(page.today().plusDays(1), page.today().plusYears(1))
            .wrong("watch.review-day"));
  }
}
