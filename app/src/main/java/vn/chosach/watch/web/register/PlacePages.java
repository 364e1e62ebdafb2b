package vn.chosach.watch.web.register;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chosach.ui.Choice;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.SubmittedForm;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListTab;
import vn.chosach.watch.licences.LicencePages;
import vn.chosach.watch.licences.LicenceView;
import vn.chosach.watch.register.PlaceFinding;
import vn.chosach.watch.register.PlaceKind;
import vn.chosach.watch.register.PlaceQuestion;
import vn.chosach.watch.register.PlaceRegister;
import vn.chosach.watch.register.PlaceWish;
import vn.chosach.watch.register.Programme;
import vn.chosach.watch.register.Programmes;
import vn.chosach.watch.register.RegisteredPlace;

/** Draws up the pages of the register of watched places. */
@Component
record PlacePages(
    PlaceRegister placeRegister,
    Programmes programmes,
    LicencePages licences,
    AgencyNames agencies) {

  private static final int ROWS = 25;
  private static final Map<PlaceQuestion.View, String> VIEWS =
      Map.of(
          PlaceQuestion.View.WATCHED, "",
          PlaceQuestion.View.DUE, "den-han",
          PlaceQuestion.View.UNREAD, "cho-doc",
          PlaceQuestion.View.CONFIRMED, "da-xac-nhan",
          PlaceQuestion.View.PAPERS, "giay-phep",
          PlaceQuestion.View.EXPIRING, "giay-sap-het-han",
          PlaceQuestion.View.EXPIRED, "giay-het-han",
          PlaceQuestion.View.ENDED, "da-thoi");

  int count(Map<String, String> sent) {
    return placeRegister.count(
        question(sent, SentId.of(sent.get("dot")).flatMap(programmes::one).orElse(null)));
  }

  /** All that are asked for, for a file. */
  List<PlaceView.PlaceRow> all(Map<String, String> sent, Page page) {
    PlaceQuestion question =
        question(sent, SentId.of(sent.get("dot")).flatMap(programmes::one).orElse(null));
    return rows(placeRegister.page(question, 0, DeskList.MOST_IN_FILE + 1), page);
  }

  private static PlaceQuestion question(Map<String, String> sent, @Nullable Programme programme) {
    return new PlaceQuestion(
        kind(sent.getOrDefault("loai", "")),
        sent.getOrDefault("tim", ""),
        view(sent.getOrDefault("phan", "")),
        programme == null ? null : programme.id());
  }

  PlaceView.Register list(Map<String, String> sent, Page page) {
    Programme programme = SentId.of(sent.get("dot")).flatMap(programmes::one).orElse(null);
    PlaceQuestion question = question(sent, programme);
    var sheet = ListSheet.asked(sent.get("trang"), ROWS);
    int count = placeRegister.count(question);
    PlaceKind kind = question.kind();
    return new PlaceView.Register(
        PlaceQuestion.View.parts().stream().map(view -> tab(question, view, page)).toList(),
        within(question, page),
        rows(placeRegister.page(question, sheet.offset(), ROWS), page),
        count,
        sheet.pager(count, one -> href(question, one), page),
        kinds(page),
        kind == null ? "" : kind.name(),
        question.words(),
        VIEWS.getOrDefault(question.view(), ""),
        programme == null ? null : programme.name(),
        programme == null ? "" : programme.id().toString());
  }

  private ListTab tab(PlaceQuestion question, PlaceQuestion.View view, Page page) {
    var its = new PlaceQuestion(question.kind(), question.words(), view, question.programme());
    return new ListTab(
        page.t("watch.place.view." + view.name().toLowerCase(java.util.Locale.ROOT)),
        href(its, 1),
        placeRegister.count(its),
        view == question.view() || view == question.view().part());
  }

  /** Narrower parts of the one that is shown. */
  private List<ListTab> within(PlaceQuestion question, Page page) {
    PlaceQuestion.View part = question.view().part();
    return Arrays.stream(PlaceQuestion.View.values())
        .filter(view -> view != part && view.part() == part)
        .map(view -> tab(question, view, page))
        .toList();
  }

  private List<PlaceView.PlaceRow> rows(List<RegisteredPlace> places, Page page) {
    Map<UUID, List<LicenceView.Note>> notes =
        licences.notes(places.stream().map(RegisteredPlace::id).toList(), page);
    return places.stream()
        .map(one -> row(one, notes.getOrDefault(one.id(), List.of()), page))
        .toList();
  }

  private static String href(PlaceQuestion question, int at) {
    var address = UriComponentsBuilder.fromPath(PlaceRoutes.PLACES);
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

  private PlaceView.PlaceRow row(
      RegisteredPlace registeredPlace, List<LicenceView.Note> papers, Page page) {
    PlaceFinding last = registeredPlace.last();
    var at = registeredPlace.lastAt();
    return new PlaceView.PlaceRow(
        PlaceRoutes.PLACES + "/" + registeredPlace.id(),
        registeredPlace.name(),
        page.t(registeredPlace.kind().textKey()),
        registeredPlace.address(),
        registeredPlace.owner().isEmpty()
            ? page.t("watch.place.owner.unknown")
            : registeredPlace.owner(),
        agencies.of(registeredPlace.agency(), page),
        registeredPlace.endedAt() == null && !registeredPlace.reviewOn().isAfter(page.today())
            ? Tone.CARE
            : Tone.LATER,
        page.day(registeredPlace.reviewOn()),
        last == null ? Tone.NONE : found(last),
        page.t(last == null ? "watch.place.last.none" : last.textKey()),
        at == null ? "" : page.moment(at),
        papers);
  }

  static Tone found(PlaceFinding finding) {
    return switch (finding) {
      case CLEAR -> Tone.OK;
      case SIGNS -> Tone.WARN;
      case GONE -> Tone.NONE;
    };
  }

  static Tone tone(RegisteredPlace registeredPlace, Page page) {
    if (registeredPlace.endedAt() != null) {
      return Tone.DONE;
    }
    return !registeredPlace.reviewOn().isAfter(page.today())
        ? Tone.CARE
        : registeredPlace.last() == PlaceFinding.SIGNS
                || registeredPlace.open()
                || registeredPlace.unread()
            ? Tone.WARN
            : Tone.OK;
  }

  /** The form of a new place, or of one whose kind and address stay. */
  static FormDefinition form(@Nullable RegisteredPlace place, Page page) {
    LocalDate review =
        place != null && place.reviewOn().isAfter(page.today())
            ? place.reviewOn()
            : page.today().plusMonths(3);
    boolean fresh = place == null;
    return FormDefinition.of(
        PlaceRoutes.PLACES + (place == null ? "/moi" : "/" + place.id() + "/sua"),
        place == null ? "watch.place.enter" : "watch.place.amend.go",
        select("loai", "watch.place.kind", kinds(page))
            .empty("watch.place.kind.choose")
            .wrong("watch.place-kind-missing")
            .given(fresh),
        line("dia-chi", "watch.place.address", 2_000)
            .hinted()
            .missing("watch.place-address-missing")
            .given(fresh),
        line("ten", "watch.place.name", 200)
            .missing("watch.place-name-missing")
            .start(place == null ? "" : place.name()),
        line("chu", "watch.place.owner", 500)
            .hinted()
            .start(place == null ? "" : place.owner())
            .optional(),
        words("muc-dich", "watch.place.purpose", 2_000)
            .hinted()
            .rows(3)
            .missing("watch.place-purpose-missing")
            .start(place == null ? "" : place.purpose()),
        day("xem-lai", "watch.place.review")
            .hinted()
            .within(page.today().plusDays(1), page.today().plusYears(1))
            .wrong("watch.review-day")
            .start(review.toString()));
  }

  static PlaceWish wish(SubmittedForm sent) {
    boolean fresh = sent.has("loai");
    return new PlaceWish(
        fresh ? sent.choice("loai", PlaceKind.class) : null,
        sent.text("ten"),
        fresh ? sent.text("dia-chi") : "",
        sent.text("chu"),
        sent.text("muc-dich"),
        sent.day("xem-lai"));
  }

  static List<Choice> kinds(Page page) {
    return choices(page, PlaceKind::textKey);
  }

  static @Nullable PlaceKind kind(String sent) {
    return Choice.named(PlaceKind.values(), sent);
  }

  private static PlaceQuestion.View view(String sent) {
    return VIEWS.entrySet().stream()
        .filter(one -> one.getValue().equals(sent))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(PlaceQuestion.View.WATCHED);
  }
}
