package vn.chosach.publicity.web;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.ticks;
import static vn.chosach.ui.form.FormField.words;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Folding;
import vn.chosach.publicity.Edition;
import vn.chosach.publicity.Wording;
import vn.chosach.publicity.life.Body;
import vn.chosach.publicity.life.EditionEvent;
import vn.chosach.publicity.life.PublicationGround;
import vn.chosach.publicity.life.PublicationKind;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The forms of the desk of publicity: the words of a draft, and each act on it. */
final class WordingForm {

  static final Body EMPTY =
      new Body("", "", List.of(), List.of(), List.of(), Body.English.NONE, List.of(), List.of());
  static final String NEW_ALERT = PublicityRoutes.DESK + "/canh-bao-moi";
  static final String REASON = "ly-do";

  private static final String STEPS = "buoc";
  private static final int REASON_LENGTH = 1000;
  private static final int ALERT_DAYS = 60;

  private static final Map<String, String> MENDS =
      Map.ofEntries(
          Map.entry("publicity.title-missing", "tieu-de"),
          Map.entry("publicity.words-too-long", "tom-tat"),
          Map.entry("publicity.too-many-lines", "bai-hoc"),
          Map.entry("publicity.line-too-long", "bai-hoc"),
          Map.entry("publicity.barcode-malformed", "hang-barcode"),
          Map.entry("publicity.signs-uneven", "gia-dau"),
          Map.entry("publicity.channel-malformed", "that-kenh"),
          Map.entry("publicity.confirmed-later", "that-ngay"),
          Map.entry("publicity.ground-elsewhere", "can-cu"),
          Map.entry("publicity.expiry-out-of-range", "het-han"),
          Map.entry("publicity.correction-missing", "dinh-chinh"),
          Map.entry("publicity.harm-missing", REASON),
          Map.entry("publicity.reason-missing", REASON));

  private WordingForm() {}

  /**
   * For a new warning.
   *
   * @param title what it begins with, where another page led here; else empty
   * @param goods groups of goods to choose from
   */
  static FormDefinition alert(String title, List<Choice> goods, Page page) {
    LocalDate last = page.today().plusDays(ALERT_DAYS);
    var body =
        new Body(
            title, "", List.of(), List.of(), List.of(), Body.English.NONE, List.of(), List.of());
    FormDefinition form = wording(NEW_ALERT, body, PublicationGround.WARNING, last, null, page);
    return FormDefinition.of(
            form.action(),
            form.button(),
            Stream.concat(
                    Stream.of(
                        select("nhom", "publicity.form.goods", goods)
                            .empty("publicity.form.goods.none")
                            .optional()),
                    form.fields().stream())
                .toList())
        .mending(MENDS);
  }

  /**
   * For a draft, filled with what it says now.
   *
   * @param corrects whether it says what is other than in what was public before it
   */
  static FormDefinition of(UUID publication, Edition edition, boolean corrects, Page page) {
    String correction = corrects ? Objects.requireNonNullElse(edition.correction(), "") : null;
    return wording(
            at(publication, "/viet"),
            edition.body(),
            edition.ground(),
            edition.expiresOn(),
            correction,
            page)
        .on(edition.version());
  }

  /** For one act on an edition, with a reason or a remark. */
  static FormDefinition of(UUID publication, EditionEvent event, Edition edition) {
    FormField words =
        event == EditionEvent.SUBMIT && edition.ground().statesHarm()
            ? words(REASON, "publicity.harm").hinted().missing("publicity.harm-missing")
            : words(REASON, event.needsWords() ? "publicity.reason" : "publicity.remark")
                .hint(event == EditionEvent.WITHDRAW ? "publicity.read-by-all" : null)
                .optional(!event.needsWords());
    return FormDefinition.of(
            at(publication, "/lam/" + event.slug()),
            "publicity.act." + event.slug(),
            words.rows(2).most(REASON_LENGTH))
        .on(edition.version())
        .mending(MENDS);
  }

  /** For the beginning of a correction. */
  static FormDefinition correction(UUID publication) {
    return FormDefinition.of(
            at(publication, "/dinh-chinh"),
            "publicity.correct",
            words(REASON, "publicity.form.correction", Body.LINE)
                .hint("publicity.read-by-all")
                .rows(2))
        .mending(Map.of("publicity.correction-missing", REASON));
  }

  private static String at(UUID publication, String act) {
    return PublicityRoutes.DESK + "/" + publication + act;
  }

  static Wording read(SubmittedForm sent, Body before) {
    List<String> kept = sent.has(STEPS) ? sent.all(STEPS) : List.of();
    var body =
        new Body(
            text(sent, "tieu-de"),
            text(sent, "tom-tat"),
            lines(sent, "bai-hoc"),
            lines(sent, "bien-phap"),
            lines(sent, "dieu-luat"),
            new Body.English(
                text(sent, "tieu-de-en"),
                text(sent, "tom-tat-en"),
                lines(sent, "bai-hoc-en"),
                lines(sent, "bien-phap-en")),
            IntStream.range(0, before.steps().size())
                .filter(i -> kept.contains(String.valueOf(i)))
                .mapToObj(i -> before.steps().get(i))
                .toList(),
            before.amounts(),
            Arrays.stream(Body.GoodsTrait.values())
                .map(one -> new Body.GoodsFact(one, text(sent, "hang-" + one.slug()).strip()))
                .filter(one -> !one.words().isEmpty())
                .toList(),
            GenuineForm.read(sent));
    return new Wording(
        body,
        sent.choice("can-cu", PublicationGround.class),
        sent.day("het-han"),
        text(sent, "dinh-chinh"));
  }

  /** The reason or remark of an act. */
  static String reason(SubmittedForm sent) {
    return Folding.nfc(sent.text(REASON));
  }

  /** Composed, as it is kept; nothing for a field that the form lacks. */
  private static String text(SubmittedForm sent, String field) {
    return sent.has(field) ? Folding.nfc(sent.text(field)) : "";
  }

  private static List<String> lines(SubmittedForm sent, String field) {
    return sent.has(field) ? sent.lines(field).stream().map(Folding::nfc).toList() : List.of();
  }

  /**
   * The words of a draft; what is asked for before the check may still be missing.
   *
   * @param correction what is corrected; {@code null} for a first edition
   */
  private static FormDefinition wording(
      String action,
      Body body,
      PublicationGround ground,
      LocalDate expires,
      @Nullable String correction,
      Page page) {
    boolean alert = ground.kind() == PublicationKind.ALERT;
    String which = alert ? "alert" : "case";
    FormField lessons = list("bai-hoc", "publicity.form.lessons." + which, 4, body.lessons());
    FormField advice = list("bien-phap", "publicity.form.advice." + which, 3, body.advice());
    List<Choice> steps = steps(body, page);
    return FormDefinition.of(
            action,
            "publicity.form.keep",
            words("dinh-chinh", "publicity.form.correction")
                .hinted()
                .rows(2)
                .start(Objects.requireNonNullElse(correction, ""))
                .given(correction != null),
            line("tieu-de", "publicity.form.title", Body.TITLE).start(body.title()),
            words("tom-tat", "publicity.form.summary." + which)
                .hint("publicity.form.summary.hint")
                .start(body.summary())
                .later(),
            alert ? lessons.later() : lessons,
            alert ? advice.later() : advice)
        .and(own(ground.kind(), body))
        .and(
            ticks(STEPS, "publicity.form.steps", steps)
                .start(steps.stream().map(Choice::value).toList())
                .given(!steps.isEmpty()),
            radios("can-cu", "publicity.form.ground", grounds(ground.kind(), page))
                .start(ground.name()),
            day("het-han", "publicity.form.expires").hinted().start(expires.toString()))
        .and(english(body.english()))
        .mending(MENDS);
  }

  /** What only a warning, or only the telling of a case, says. */
  private static List<FormField> own(PublicationKind kind, Body body) {
    return switch (kind) {
      case ALERT ->
          Stream.concat(
                  Arrays.stream(Body.GoodsTrait.values())
                      .map(
                          trait ->
                              line("hang-" + trait.slug(), trait.textKey(), Body.LINE)
                                  .start(told(body, trait))
                                  .optional()),
                  GenuineForm.fields(body.genuine()).stream())
              .toList();
      case CASE ->
          List.of(list("dieu-luat", "publicity.form.bases", 3, body.bases()).hinted().later());
    };
  }

  private static String told(Body body, Body.GoodsTrait trait) {
    return body.goods().stream()
        .filter(one -> one.trait() == trait)
        .map(one -> one.words())
        .findFirst()
        .orElse("");
  }

  private static List<FormField> english(Body.English english) {
    return List.of(
        line("tieu-de-en", "publicity.form.title.en", Body.TITLE).start(english.title()).optional(),
        words("tom-tat-en", "publicity.form.summary.en").start(english.summary()).optional(),
        list("bai-hoc-en", "publicity.form.lessons.en", 3, english.lessons()),
        list("bien-phap-en", "publicity.form.advice.en", 3, english.advice()));
  }

  private static FormField list(String name, String label, int rows, List<String> lines) {
    return words(name, label)
        .hint("publicity.form.lines")
        .rows(rows)
        .start(String.join("\n", lines))
        .optional();
  }

  /** Lines of the timetable that may stay away. */
  private static List<Choice> steps(Body body, Page page) {
    return IntStream.range(0, body.steps().size())
        .mapToObj(
            i ->
                Choice.of(
                    String.valueOf(i),
                    page.day(body.steps().get(i).on())
                        + " · "
                        + page.t("publicity.step." + body.steps().get(i).what())))
        .toList();
  }

  private static List<Choice> grounds(PublicationKind kind, Page page) {
    return Arrays.stream(PublicationGround.values())
        .filter(one -> one.kind() == kind)
        .map(
            one ->
                new Choice(
                    one.name(),
                    page.t(one.textKey()),
                    page.t(
                        one.names() ? "publicity.ground.with-names" : "publicity.ground.no-names",
                        one.days())))
        .toList();
  }
}
