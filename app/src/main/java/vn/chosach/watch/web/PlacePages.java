package vn.chosach.watch.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.watch.register.Place;
import vn.chosach.watch.register.PlaceCheck;
import vn.chosach.watch.register.PlaceCondition;
import vn.chosach.watch.register.PlaceFinding;
import vn.chosach.watch.register.PlaceKind;
import vn.chosach.watch.register.PlaceQuestion;
import vn.chosach.watch.register.Programme;
import vn.chosach.watch.register.Programmes;
import vn.chosach.watch.register.Register;

/** Draws up the pages of the register of watched places. */
@Component
class PlacePages {

  private static final int ROWS = 25;
  private static final Map<PlaceQuestion.View, String> VIEWS =
      Map.of(
          PlaceQuestion.View.WATCHED, "",
          PlaceQuestion.View.DUE, "den-han",
          PlaceQuestion.View.UNREAD, "cho-doc",
          PlaceQuestion.View.ENDED, "da-thoi");

  private final Register register;
  private final Programmes programmes;
  private final Officers officers;

  PlacePages(Register register, Programmes programmes, Officers officers) {
    this.register = register;
    this.programmes = programmes;
    this.officers = officers;
  }

  PlaceView.Register list(Map<String, String> sent, Page page) {
    Programme programme =
        id(sent.getOrDefault("dot", "")).flatMap(programmes::one).orElse(null);
    var question =
        new PlaceQuestion(
            kind(sent.getOrDefault("loai", "")),
            sent.getOrDefault("tim", ""),
            view(sent.getOrDefault("phan", "")),
            programme == null ? null : programme.id());
    int at =
        sent.getOrDefault("trang", "1").matches("[1-9]\\d{0,4}")
            ? Integer.parseInt(sent.getOrDefault("trang", "1"))
            : 1;
    int count = register.count(question);
    PlaceKind kind = question.kind();
    return new PlaceView.Register(
        Arrays.stream(PlaceQuestion.View.values()).map(view -> tab(question, view, page)).toList(),
        register.page(question, (at - 1) * ROWS, ROWS).stream().map(one -> row(one, page)).toList(),
        count,
        pager(question, count, at, page),
        kinds(page),
        kind == null ? "" : kind.name(),
        question.words(),
        VIEWS.getOrDefault(question.view(), ""),
        programme == null ? null : programme.name(),
        programme == null ? "" : programme.id().toString());
  }

  private PlaceView.Tab tab(PlaceQuestion question, PlaceQuestion.View view, Page page) {
    var its = new PlaceQuestion(question.kind(), question.words(), view, question.programme());
    return new PlaceView.Tab(
        page.t("watch.place.view." + view.name().toLowerCase(java.util.Locale.ROOT)),
        href(its, 1),
        register.count(its),
        view == question.view());
  }

  private static String href(PlaceQuestion question, int at) {
    var address = UriComponentsBuilder.fromPath(WatchRoutes.PLACES);
    PlaceKind kind = question.kind();
    UUID programme = question.programme();
    if (kind != null) {
      address.queryParam("loai", kind.name());
    }
    if (!question.words().isBlank()) {
      address.queryParam("tim", "{words}");
    }
    String view = VIEWS.getOrDefault(question.view(), "");
    if (!view.isEmpty()) {
      address.queryParam("phan", view);
    }
    if (programme != null) {
      address.queryParam("dot", programme.toString());
    }
    if (at > 1) {
      address.queryParam("trang", at);
    }
    return address.encode().buildAndExpand(Map.of("words", question.words())).toUriString();
  }

  private static @Nullable Pager pager(PlaceQuestion question, int count, int at, Page page) {
    int last = Math.min(count, at * ROWS);
    return count <= ROWS
        ? null
        : new Pager(
            at > 1 ? href(question, at - 1) : null,
            last < count ? href(question, at + 1) : null,
            page.t(
                "watch.rows",
                page.number((at - 1) * ROWS + 1),
                page.number(last),
                page.number(count)));
  }

  private static PlaceView.Row row(Place place, Page page) {
    PlaceFinding last = place.last();
    var at = place.lastAt();
    return new PlaceView.Row(
        WatchRoutes.PLACES + "/" + place.id(),
        place.name(),
        page.t(place.kind().textKey()),
        place.address(),
        place.owner().isEmpty() ? page.t("watch.place.owner.unknown") : place.owner(),
        place.agency(),
        tone(place, page),
        page.day(place.reviewOn()),
        last == null || at == null
            ? page.t("watch.place.last.none")
            : page.t(last.textKey()) + " · " + page.moment(at));
  }

  private static Tone tone(Place place, Page page) {
    if (place.endedAt() != null) {
      return Tone.DONE;
    }
    return !place.reviewOn().isAfter(page.today())
        ? Tone.CARE
        : place.last() == PlaceFinding.SIGNS ? Tone.WARN : Tone.OK;
  }

  /** An empty form, or one as it was sent. */
  PlaceView.Form form(Map<String, String> sent, FormErrors errors, Page page) {
    return new PlaceView.Form(
        WatchRoutes.PLACES + "/moi",
        WatchRoutes.PLACES,
        false,
        kinds(page),
        sent.getOrDefault("loai", ""),
        sent.getOrDefault("ten", ""),
        sent.getOrDefault("dia-chi", ""),
        sent.getOrDefault("chu", ""),
        sent.getOrDefault("muc-dich", ""),
        sent.getOrDefault("xem-lai", page.today().plusMonths(3).toString()),
        page.today().plusDays(1).toString(),
        page.today().plusYears(1).toString(),
        errors);
  }

  PlaceView.Form form(Place place, Map<String, String> sent, FormErrors errors, Page page) {
    String here = WatchRoutes.PLACES + "/" + place.id();
    LocalDate review =
        place.reviewOn().isAfter(page.today()) ? place.reviewOn() : page.today().plusMonths(3);
    return new PlaceView.Form(
        here + "/sua",
        here,
        true,
        kinds(page),
        place.kind().name(),
        sent.getOrDefault("ten", place.name()),
        place.address(),
        sent.getOrDefault("chu", place.owner()),
        sent.getOrDefault("muc-dich", place.purpose()),
        sent.getOrDefault("xem-lai", review.toString()),
        page.today().plusDays(1).toString(),
        page.today().plusYears(1).toString(),
        errors);
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
          PlaceCheck.Reading reading = check.reading();
          if (reading != null) {
            people.add(reading.officer());
          }
        });
    Map<UUID, String> names = officers.displayNames(people);
    boolean web = place.address().startsWith("http");
    boolean first =
        !checks.isEmpty() && checks.getFirst().officer().equals(viewer.officerId());
    return new PlaceView.One(
        WatchRoutes.PLACES + "/" + place.id(),
        place.name(),
        page.t(place.kind().textKey()),
        tone(place, page),
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

  private static List<Fact> facts(Place place, Map<UUID, String> names, Page page) {
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of(page.t("watch.place.address"), place.address()));
    facts.add(
        Fact.of(
            page.t("watch.place.owner"),
            place.owner().isEmpty() ? page.t("watch.place.owner.unknown") : place.owner()));
    facts.add(Fact.of(page.t("watch.place.purpose"), place.purpose()));
    facts.add(Fact.of(page.t("watch.place.agency"), place.agency()));
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

  private static PlaceView.Check check(PlaceCheck check, Map<UUID, String> names, Page page) {
    PlaceCheck.Reading reading = check.reading();
    return new PlaceView.Check(
        switch (check.finding()) {
          case CLEAR -> Tone.OK;
          case SIGNS -> Tone.WARN;
          case GONE -> Tone.NONE;
        },
        page.t(check.finding().textKey()),
        page.moment(check.at()),
        who(check.officer(), names, page) + " · " + check.agency(),
        check.unmet().stream().map(one -> page.t(one.textKey())).toList(),
        check.words(),
        check.evidence(),
        check.programme(),
        page.day(check.nextOn()),
        reading == null
            ? null
            : page.t(
                reading.agrees() ? "watch.place.read.agrees" : "watch.place.read.doubts",
                who(reading.officer(), names, page) + " · " + reading.agency(),
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
        sent.getOrDefault("loi", ""),
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

  static List<Choice> kinds(Page page) {
    return Arrays.stream(PlaceKind.values())
        .map(one -> Choice.of(one.name(), page.t(one.textKey())))
        .toList();
  }

  static @Nullable PlaceKind kind(String sent) {
    return Arrays.stream(PlaceKind.values())
        .filter(one -> one.name().equals(sent))
        .findFirst()
        .orElse(null);
  }

  static Optional<UUID> id(String sent) {
    return sent.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(sent))
        : Optional.empty();
  }

  static @Nullable LocalDate day(String sent) {
    try {
      return LocalDate.parse(sent.strip());
    } catch (java.time.DateTimeException unclear) {
      return null;
    }
  }

  private static PlaceQuestion.View view(String sent) {
    return VIEWS.entrySet().stream()
        .filter(one -> one.getValue().equals(sent))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(PlaceQuestion.View.WATCHED);
  }
}
