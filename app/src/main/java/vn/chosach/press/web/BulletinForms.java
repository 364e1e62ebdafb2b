package vn.chosach.press.web;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.moment;
import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.ticks;
import static vn.chosach.ui.form.FormField.words;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.press.Bulletins.BulletinFile;
import vn.chosach.press.life.BulletinAct;
import vn.chosach.press.life.BulletinKind;
import vn.chosach.press.life.BulletinWish;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The forms of press notes and joint alerts, and what was sent. */
@Component
record BulletinForms(BulletinNames names) {

  private static final int TITLE = 200;
  private static final int WORDS = 6_000;
  private static final int REASON = 1_000;
  private static final int ANSWER_DAYS = 7;
  private static final int SHOWN_DAYS = 90;

  private static final Map<String, String> MENDS =
      Map.ofEntries(
          Map.entry("press.title-missing", "ten"),
          Map.entry("press.words-missing", "noi-dung"),
          Map.entry("press.source-not-public", "nguon"),
          Map.entry("press.embargo-wrong", "tu-gio"),
          Map.entry("press.newsrooms-missing", "gui"),
          Map.entry("press.receivers-missing", "gui"),
          Map.entry("press.signers-missing", "cung-ky"),
          Map.entry("press.answer-day", "han"),
          Map.entry("press.expiry-wrong", "den-ngay"),
          Map.entry("press.reason-missing", "loi"),
          Map.entry("press.question-missing", "loi"),
          Map.entry("press.reply-missing", "loi"),
          Map.entry("press.unknown-question", "cau"),
          Map.entry("press.works-elsewhere", "nguoi"),
          Map.entry("press.designation-days", "den-ngay"));

  FormDefinition note(Page page) {
    return FormDefinition.of(
            BulletinRoutes.NOTE,
            "press.button.open",
            line("ten", "press.field.title", TITLE),
            line("nguon", "press.field.source", 300).hinted(),
            words("noi-dung", "press.field.words", WORDS).hinted().rows(10),
            moment("tu-gio", "press.field.embargo").hinted().optional(),
            ticks("gui", "press.field.newsrooms", names.newsrooms(page)))
        .mending(MENDS);
  }

  FormDefinition alert(ActingOfficer officer, Page page) {
    List<Choice> units = names.units(officer, page);
    return FormDefinition.of(
            BulletinRoutes.ALERT,
            "press.button.open",
            line("ten", "press.field.title", TITLE),
            words("noi-dung", "press.field.trick", WORDS).hint("press.hint.words").rows(10),
            ticks("cung-ky", "press.field.signers", units),
            day("han", "press.field.answer-by")
                .start(page.today().plusDays(ANSWER_DAYS).toString())
                .within(page.today().plusDays(1), null),
            day("den-ngay", "press.field.expires")
                .start(page.today().plusDays(SHOWN_DAYS).toString())
                .within(page.today().plusDays(2), page.today().plusYears(1)),
            ticks("gui", "press.field.receivers", units))
        .mending(MENDS);
  }

  static BulletinWish wish(BulletinKind kind, SubmittedForm sent) {
    boolean note = kind == BulletinKind.NOTE;
    return new BulletinWish(
        kind,
        sent.text("ten"),
        sent.text("noi-dung"),
        note ? path(sent.text("nguon")) : "",
        note ? sent.momentIfAny("tu-gio") : null,
        note ? List.of() : sent.all("cung-ky"),
        sent.all("gui"),
        note ? null : sent.dayIfAny("han"),
        note ? null : sent.dayIfAny("den-ngay"));
  }

  /** A whole address of this site is as good as its path. */
  static String path(String typed) {
    return typed
        .strip()
        .replaceFirst("^https?://[^/]+", "")
        .replaceFirst("^/en/", "/")
        .replaceFirst("[?#].*$", "");
  }

  FormDefinition designation(ActingOfficer officer, Page page) {
    return FormDefinition.of(
            BulletinRoutes.SPEAKERS,
            "press.button.designate",
            select("nguoi", "press.field.speaker", names.colleagues(officer)),
            day("tu-ngay", "press.field.begins")
                .start(page.today().toString())
                .within(page.today(), null),
            day("den-ngay", "press.field.ends")
                .start(page.today().plusYears(1).toString())
                .within(page.today(), null))
        .mending(MENDS);
  }

  static FormDefinition of(BulletinDeed deed, BulletinFile file) {
    return deed.form(
        BulletinRoutes.page(file.of().number()), file.of().version(), MENDS, fields(deed, file));
  }

  private static List<FormField> fields(BulletinDeed deed, BulletinFile file) {
    return switch (deed) {
      case RECEIVE, CONSENT, RELEASE, ASK -> List.of();
      case WRITE -> said(file);
      case CORRECT ->
          List.of(
              said(file).getFirst(),
              said(file).getLast(),
              words("loi", "press.field.corrects", REASON).rows(3));
      case REFUSE -> List.of(words("loi", "press.field.why-not", REASON).rows(3));
      case WITHDRAW -> List.of(words("loi", "press.field.why-withdrawn", REASON).rows(3));
      case DROP -> List.of(words("loi", "press.field.why", REASON).rows(3));
      case QUESTION -> List.of(words("loi", "press.field.question", 2_000).rows(4));
      case ANSWER ->
          List.of(
              radios(
                  "cau",
                  "press.field.asked",
                  file.questions().stream()
                      .filter(asked -> asked.answer() == null)
                      .map(asked -> Choice.of(asked.id().toString(), asked.words()))
                      .toList()),
              words("loi", "press.field.reply", 4_000).hint("press.hint.words").rows(6));
    };
  }

  private static List<FormField> said(BulletinFile file) {
    return List.of(
        line("ten", "press.field.title", TITLE).start(file.of().title()),
        words("noi-dung", "press.field.words", WORDS).hinted().rows(10).start(file.of().words()));
  }

  static BulletinAct act(BulletinDeed deed, SubmittedForm sent) {
    return switch (deed) {
      case RECEIVE, CONSENT, ASK -> new BulletinAct.Plainly(deed.event());
      case RELEASE -> new BulletinAct.Release();
      case WRITE -> new BulletinAct.Write(sent.text("ten"), sent.text("noi-dung"));
      case CORRECT ->
          new BulletinAct.Mend(sent.text("ten"), sent.text("noi-dung"), sent.text("loi"));
      case WITHDRAW -> new BulletinAct.TakeBack(sent.text("loi"));
      case REFUSE, DROP, QUESTION -> new BulletinAct.Said(deed.event(), sent.text("loi"));
      case ANSWER -> new BulletinAct.Reply(sent.id("cau"), sent.text("loi"));
    };
  }
}
