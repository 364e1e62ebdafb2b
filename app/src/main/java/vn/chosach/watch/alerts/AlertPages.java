package vn.chosach.watch.alerts;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.heading;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.today;
import static vn.chosach.ui.form.FormField.words;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.directory.Agencies;
import vn.chosach.kernel.Dong;
import vn.chosach.screening.Band;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.PageForms;
import vn.chosach.ui.form.SubmittedForm;
import vn.chosach.ui.lists.DeskList.ListSlice;
import vn.chosach.ui.lists.ListAsk;
import vn.chosach.ui.lists.ListTab;
import vn.chosach.watch.review.HitLine;

/** Draws up the pages of alerts. */
@Component
record AlertPages(
    AlertQuery query,
    Candidates candidates,
    AlertPictures pictures,
    Catalogue catalogue,
    Agencies agencies) {

  static final int ROWS = 25;

  List<ListTab> tabs(boolean standing, Page page) {
    return List.of(
        new ListTab(
            page.t("watch.alert.standing"), AlertRoutes.ALERTS, (int) query.count(true), standing),
        new ListTab(
            page.t("watch.alert.ended"),
            AlertRoutes.ALERTS + "?phan=" + AlertRoutes.ENDED,
            (int) query.count(false),
            !standing));
  }

  ListSlice<AlertView.AlertRow> rows(ListAsk ask, int offset, int limit, Viewer viewer, Page page) {
    boolean standing = !ask.filter("phan").equals(AlertRoutes.ENDED);
    return new ListSlice<>(
        query.page(standing, offset, limit).stream().map(one -> row(one, page)).toList(),
        (int) query.count(standing));
  }

  private static AlertView.AlertRow row(AlertLine line, Page page) {
    Alert alert = line.alert();
    return new AlertView.AlertRow(
        AlertRoutes.ALERTS + "/" + alert.id(),
        alert.number(),
        alert.product(),
        about(alert),
        kind(alert.kind(), page),
        alert.source() + " · " + page.day(alert.day()),
        page.number(line.candidates()),
        page.t("watch.alert.waiting", page.number(line.waiting())),
        watching(alert, page));
  }

  private static String about(Alert alert) {
    return Stream.of(alert.brand(), alert.model(), alert.gtin())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  static AlertView.Mark kind(AlertKind kind, Page page) {
    Tone tone =
        switch (kind) {
          case RECALL -> Tone.WARN;
          case SEIZURE -> Tone.DONE;
          case HOLDER, ABROAD -> Tone.CARE;
        };
    return new AlertView.Mark(tone, page.t(kind.textKey()));
  }

  private static AlertView.Mark watching(Alert alert, Page page) {
    if (!alert.stands()) {
      return new AlertView.Mark(Tone.NONE, page.t("watch.alert.watch.ended"));
    }
    if (alert.watch().live()) {
      return new AlertView.Mark(Tone.OK, page.t("watch.alert.watch.live"));
    }
    return alert.watch().tried()
        ? new AlertView.Mark(Tone.TODAY, page.t("watch.alert.watch.trial"))
        : new AlertView.Mark(Tone.CARE, page.t("watch.alert.watch.stopped"));
  }

  /** The page of an alert. */
  ModelAndView drawn(Alert alert, int at, PageForms forms, Page page, Viewer viewer) {
    return new ModelAndView("watch/alert", "forms", forms)
        .addObject("alert", one(alert, at, page, viewer));
  }

  private AlertView.AlertOne one(Alert alert, int at, Page page, Viewer viewer) {
    int count = candidates.count(alert);
    String here = AlertRoutes.ALERTS + "/" + alert.id();
    boolean may = AlertRoutes.mayWatch(viewer);
    return new AlertView.AlertOne(
        here,
        alert.number(),
        alert.product(),
        kind(alert.kind(), page),
        facts(alert, page),
        search(alert, page),
        alert.search().running(),
        watching(alert, page),
        "/giam-sat/quy-tac/rule/" + alert.watch().rule(),
        alert.stands(),
        alert.watch().live(),
        may && alert.stands() && !alert.watch().live(),
        may && alert.stands(),
        count,
        alert.stands() ? candidates.unflagged(alert).size() : 0,
        candidates.page(alert, (at - 1) * ROWS, ROWS).stream()
            .map(one -> offer(one, here, page))
            .toList(),
        pager(here, at, count, page),
        pictures.of(alert.id()).stream().map(one -> picture(one, alert, here, page)).toList());
  }

  private static AlertView.Picture picture(AlertPicture one, Alert alert, String here, Page page) {
    String file = here + "/anh/" + one.file();
    String state = !one.sought() ? "plain" : one.searching() ? "searching" : "sought";
    return new AlertView.Picture(
        file + "?nho=1",
        file,
        one.caption(),
        page.t("watch.alert.picture." + state),
        alert.stands() ? file + "/bo" : null);
  }

  private List<Fact> facts(Alert alert, Page page) {
    var facts = new FactList(page);
    facts.ifAny("watch.alert.brand", alert.brand());
    facts.ifAny("watch.alert.model", alert.model());
    facts.ifAny("watch.alert.gtin", alert.gtin());
    facts.ifAny("watch.alert.words", String.join(" + ", alert.words()));
    facts.ifAny("watch.alert.danger", alert.danger());
    facts.ifAny("watch.alert.measure", alert.measure());
    String source = alert.source() + " · " + page.day(alert.day());
    facts.add(
        new Fact(
            page.t("watch.alert.source"),
            source,
            alert.address().isEmpty() ? null : alert.address()));
    String agency =
        agencies
            .asOf(alert.agency(), page.today())
            .map(one -> one.name().in(page.lang()))
            .orElse(alert.agency());
    facts.ifAny("watch.alert.entered", agency + " · " + page.moment(alert.enteredAt()));
    return facts.list();
  }

  private static AlertView.Mark search(Alert alert, Page page) {
    Alert.Search search = alert.search();
    String looked = page.number(search.looked());
    if (search.running()) {
      return new AlertView.Mark(Tone.WEEK, page.t("watch.alert.search.running", looked));
    }
    if (search.cut()) {
      return new AlertView.Mark(
          Tone.WARN, page.t("watch.alert.search.cut", looked, page.number(AlertSearch.MOST)));
    }
    Instant ended = search.endedAt();
    return ended == null
        ? new AlertView.Mark(Tone.NONE, page.t("watch.alert.search.none"))
        : new AlertView.Mark(
            Tone.OK, page.t("watch.alert.search.done", looked, page.moment(ended)));
  }

  private AlertView.AlertOffer offer(Candidate one, String here, Page page) {
    Long price = one.price();
    Integer distance = one.distance();
    HitLine hit = one.hit();
    Instant removed = one.removedAt();
    String platform =
        catalogue
            .platform(one.platform(), page.today())
            .map(known -> known.name())
            .orElse(one.platform());
    return new AlertView.AlertOffer(
        one.title(),
        Stream.of(one.seller(), platform)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" · ")),
        one.url().startsWith("http") ? one.url() : null,
        price == null ? page.t("watch.price.none") : page.money(new Dong(price)),
        removed == null ? page.moment(one.lastSeen()) : page.t("watch.gone", page.moment(removed)),
        one.later(),
        one.words(),
        distance == null ? null : page.t("watch.alert.picture.near", distance),
        hit == null ? null : AlertRoutes.REVIEW + "/" + hit.id(),
        hit == null ? "" : hit.number(),
        hit == null
            ? new AlertView.Mark(Tone.NONE, page.t("watch.alert.unflagged"))
            : new AlertView.Mark(tone(hit.band()), page.t(hit.state().textKey())),
        here + "/duyet/" + one.listing());
  }

  private static Tone tone(Band band) {
    return switch (band) {
      case CASE -> Tone.WARN;
      case REVIEW -> Tone.CARE;
      case NOTE, CLEAN -> Tone.NONE;
    };
  }

  /** A new alert; {@code like} is an earlier one from which it is begun. */
  static FormDefinition entry(@Nullable Alert like, Page page) {
    return FormDefinition.of(
            AlertRoutes.ALERTS + "/moi",
            "watch.alert.enter",
            radios("loai", "watch.alert.kind", choices(page, AlertKind::textKey))
                .wrong("watch.alert-kind-missing"),
            line("hang", "watch.alert.product", 300).hinted().later(),
            words("nguy-hiem", "watch.alert.danger", 2_000).rows(3).later(),
            line("bien-phap", "watch.alert.measure", 500).hinted().later(),
            line("nguon", "watch.alert.source", 300).hinted().later(),
            line("dia-chi", "watch.alert.address", 2_000).autocomplete("url").optional(),
            today("ngay", "watch.alert.day", page)
                .within(null, page.today())
                .wrong("watch.alert-day"),
            heading("tim", "watch.alert.find").hinted(),
            line("nhan", "watch.alert.brand", 100).hinted().optional(),
            line("mau", "watch.alert.model", 100).optional(),
            words("tu-khoa", "watch.alert.words", 2_000).hinted().rows(3).optional(),
            line("ma-vach", "watch.alert.gtin", 30).hinted().optional())
        .starting(like == null ? Map.of() : fields(like));
  }

  static AlertWish wish(SubmittedForm sent) {
    return new AlertWish(
        sent.choiceIfAny("loai", AlertKind.class),
        sent.text("hang"),
        sent.text("nhan"),
        sent.text("mau"),
        sent.text("ma-vach"),
        sent.text("tu-khoa"),
        sent.text("nguy-hiem"),
        sent.text("bien-phap"),
        sent.text("nguon"),
        sent.text("dia-chi"),
        sent.dayIfAny("ngay"));
  }

  static FormDefinition ending(UUID alert) {
    return FormDefinition.of(
        AlertRoutes.ALERTS + "/" + alert + "/thoi",
        "watch.alert.end.go",
        line("ly-do", "watch.alert.end.why", 2_000).later());
  }

  private static Map<String, String> fields(Alert like) {
    return Map.ofEntries(
        Map.entry("loai", like.kind().name()),
        Map.entry("hang", like.product()),
        Map.entry("nhan", like.brand()),
        Map.entry("mau", like.model()),
        Map.entry("ma-vach", like.gtin()),
        Map.entry("tu-khoa", String.join("\n", like.words())),
        Map.entry("nguy-hiem", like.danger()),
        Map.entry("bien-phap", like.measure()),
        Map.entry("nguon", like.source()),
        Map.entry("dia-chi", like.address()),
        Map.entry("ngay", like.day().toString()));
  }

  private static @Nullable Pager pager(String path, int at, long count, Page page) {
    String more = path + (path.contains("?") ? "&" : "?") + "trang=";
    return new ListSheet(at, ROWS).pager(count, one -> more + one, page);
  }
}
