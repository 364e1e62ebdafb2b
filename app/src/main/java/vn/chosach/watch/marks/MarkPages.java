package vn.chosach.watch.marks;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.today;
import static vn.chosach.ui.form.FormField.words;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.SubmittedForm;
import vn.chosach.ui.lists.DeskList.ListSlice;
import vn.chosach.ui.lists.ListAsk;

/** Draws up the sheets of brands. */
@Component
record MarkPages(MarkQuery query, Agencies agencies) {

  private static final int ROWS = 25;

  /** Days in which a holder is usually asked to answer. */
  private static final int USUAL_DAYS = 10;

  ListSlice<MarkView.MarkRow> rows(ListAsk ask, int offset, int limit, Viewer viewer, Page page) {
    String words = ask.filter("tim");
    return new ListSlice<>(
        query.page(words, offset, limit).stream().map(one -> row(one, page)).toList(),
        (int) query.count(words));
  }

  private static MarkView.MarkRow row(MarkSheet sheet, Page page) {
    return new MarkView.MarkRow(
        href(sheet),
        sheet.name(),
        String.join(" · ", sheet.spellings()),
        sheet.holder(),
        page.number(sheet.pictures()),
        sheet.late() > 0 ? Tone.LATE : sheet.open() > 0 ? Tone.WEEK : Tone.NONE,
        sheet.late() > 0
            ? page.t("watch.mark.questions.late", sheet.open(), sheet.late())
            : sheet.open() > 0
                ? page.t("watch.mark.questions.open", sheet.open())
                : page.t("watch.mark.questions.none-open"));
  }

  MarkView.MarkOne one(MarkSheet sheet, Page page) {
    return new MarkView.MarkOne(
        href(sheet),
        sheet.name(),
        facts(sheet, page),
        sides(sheet, page),
        query.questions(sheet.id()).stream().map(one -> question(sheet, one, page)).toList(),
        choices(page, Showing::textKey));
  }

  private static String href(MarkSheet sheet) {
    return MarkRoutes.MARKS + "/" + sheet.id();
  }

  private List<Fact> facts(MarkSheet sheet, Page page) {
    String spellings = String.join(" · ", sheet.spellings());
    return List.of(
        Fact.of(page.t("watch.mark.holder"), sheet.holder()),
        Fact.of(page.t("watch.mark.contact"), sheet.contact()),
        Fact.of(page.t("watch.mark.spellings"), spellings.isEmpty() ? "–" : spellings),
        Fact.of(page.t("watch.mark.source"), sheet.source()),
        Fact.of(
            page.t("watch.mark.written"),
            page.t(
                "watch.mark.written.of",
                sheet.version(),
                agency(sheet.agency(), page),
                page.moment(sheet.at()))));
  }

  private String agency(String key, Page page) {
    return agencies.asOf(key, page.today()).map(one -> one.name().in(page.lang())).orElse(key);
  }

  private List<MarkView.MarkSide> sides(MarkSheet sheet, Page page) {
    List<MarkPicture> pictures = query.pictures(sheet.id());
    return Arrays.stream(Showing.values())
        .map(
            showing ->
                new MarkView.MarkSide(
                    page.t(showing.textKey()),
                    showing == Showing.GENUINE ? Tone.OK : Tone.WARN,
                    showing == Showing.GENUINE ? sheet.genuine() : sheet.fake(),
                    pictures.stream()
                        .filter(one -> one.showing() == showing)
                        .map(one -> picture(sheet, one))
                        .toList()))
        .toList();
  }

  private static MarkView.Picture picture(MarkSheet sheet, MarkPicture one) {
    String here = href(sheet) + "/anh/" + one.file();
    return new MarkView.Picture(here + "?nho=1", here, one.caption(), here + "/bo");
  }

  private MarkView.MarkQuestion question(MarkSheet sheet, HolderQuestion one, Page page) {
    HolderQuestion.HolderQuestionAnswer answer = one.answer();
    UUID hit = one.hit();
    return new MarkView.MarkQuestion(
        tone(one, page),
        state(one, page),
        one.question(),
        page.t(
            "watch.mark.question.facts",
            one.number(),
            page.day(one.askedOn()),
            page.day(one.dueOn()),
            agency(one.agency(), page)),
        hit == null ? null : "/giam-sat/duyet/" + hit,
        one.hitNumber(),
        answer == null ? null : page.day(answer.day()) + " · " + answer.words(),
        answer == null ? "/hoi/" + one.id() : null);
  }

  private static Tone tone(HolderQuestion one, Page page) {
    HolderQuestion.HolderQuestionAnswer answer = one.answer();
    if (answer == null) {
      return one.dueOn().isBefore(page.today())
          ? Tone.LATE
          : one.dueOn().equals(page.today()) ? Tone.TODAY : Tone.WEEK;
    }
    return switch (answer.finding()) {
      case GENUINE -> Tone.OK;
      case FAKE -> Tone.WARN;
      case UNCLEAR -> Tone.CARE;
    };
  }

  private static String state(HolderQuestion one, Page page) {
    HolderQuestion.HolderQuestionAnswer answer = one.answer();
    if (answer != null) {
      return page.t(answer.finding().textKey());
    }
    return page.t(
        one.dueOn().isBefore(page.today())
            ? "watch.mark.question.late"
            : "watch.mark.question.waits");
  }

  /** A question to the holder; {@code hit} is the number of the listing it is about. */
  static FormDefinition asking(String here, String hit, Page page) {
    return FormDefinition.of(
        here + "/hoi",
        "watch.mark.ask.go",
        words("cau-hoi", "watch.mark.question", 2_000).hinted().later(),
        line("tin", "watch.mark.hit", 20)
            .hinted()
            .start(hit.matches("TR-\\d{6,18}") ? hit : "")
            .optional(),
        today("ngay-hoi", "watch.mark.asked", page).within(null, page.today()).later(),
        day("han", "watch.mark.due").start(page.today().plusDays(USUAL_DAYS).toString()).later());
  }

  /** What the holder answered. */
  static FormDefinition answering(String here, UUID question, Page page) {
    return FormDefinition.of(
        here + "/hoi/" + question,
        "watch.mark.answer.go",
        radios("ket-luan", "watch.mark.finding", choices(page, HolderFinding::textKey)).later(),
        words("tra-loi", "watch.mark.answer.words", 2_000).rows(3).later(),
        today("ngay-tra-loi", "watch.mark.answer.day", page).within(null, page.today()).later());
  }

  /** The form of a new sheet, or of one whose name stays. */
  static FormDefinition form(@Nullable MarkSheet sheet) {
    FormDefinition form =
        FormDefinition.of(
            sheet == null ? MarkRoutes.MARKS + "/moi" : href(sheet) + "/sua",
            "watch.mark.enter",
            line("ten", "watch.mark.name", 100)
                .missing("watch.mark-name-missing")
                .given(sheet == null),
            line("cach-viet", "watch.mark.spellings", 1_000).hinted().optional(),
            words("that", "watch.mark.genuine", 4_000)
                .hinted()
                .rows(5)
                .missing("watch.mark-genuine-missing"),
            words("gia", "watch.mark.fake", 4_000).rows(5).missing("watch.mark-fake-missing"),
            line("chu", "watch.mark.holder", 300).missing("watch.mark-holder-missing"),
            words("lien-he", "watch.mark.contact", 1_000)
                .hinted()
                .rows(3)
                .missing("watch.mark-contact-missing"),
            line("nguon", "watch.mark.source", 500).hinted().missing("watch.mark-source-missing"));
    return sheet == null
        ? form
        : form.on(sheet.version())
            .starting(
                Map.of(
                    "cach-viet", String.join(" | ", sheet.spellings()),
                    "that", sheet.genuine(),
                    "gia", sheet.fake(),
                    "chu", sheet.holder(),
                    "lien-he", sheet.contact(),
                    "nguon", sheet.source()));
  }

  static MarkWish wish(SubmittedForm sent, String name) {
    return new MarkWish(
        name,
        sent.text("cach-viet"),
        sent.text("chu"),
        sent.text("lien-he"),
        sent.text("that"),
        sent.text("gia"),
        sent.text("nguon"));
  }

  /** The sheets of the brands that a flagged listing names. */
  List<MarkView.MarkBeside> beside(UUID hit, String number, Page page) {
    return query.of(hit).stream()
        .map(
            sheet ->
                new MarkView.MarkBeside(
                    href(sheet),
                    href(sheet) + "?tin=" + number + "#h-hoi",
                    sheet.name(),
                    sides(sheet, page),
                    List.of(
                        Fact.of(page.t("watch.mark.holder"), sheet.holder()),
                        Fact.of(page.t("watch.mark.contact"), sheet.contact()))))
        .toList();
  }
}
