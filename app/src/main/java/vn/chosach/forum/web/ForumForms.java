package vn.chosach.forum.web;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.files;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.moment;
import static vn.chosach.ui.form.FormField.number;
import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.tick;
import static vn.chosach.ui.form.FormField.words;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Area;
import vn.chosach.forum.life.ForumConsent;
import vn.chosach.forum.life.ForumMeeting;
import vn.chosach.forum.life.ForumMeetingAct;
import vn.chosach.forum.life.ForumMeetingState;
import vn.chosach.forum.life.ForumMeetingWish;
import vn.chosach.forum.life.ForumOpinion;
import vn.chosach.forum.life.ForumOpinionAct;
import vn.chosach.forum.life.ForumOpinionWish;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The forms of the forum, and what was sent. */
@Component
record ForumForms(ForumNames names) {

  private static final String PAPERS = "application/pdf,image/jpeg,image/png";
  private static final String OPINION = "y-kien";
  private static final String CRIME = "to-giac";
  private static final LocalTime USUAL_HOUR = LocalTime.of(8, 30);

  private static final Map<String, String> MENDS =
      Map.ofEntries(
          Map.entry("forum.title-missing", "ten"),
          Map.entry("forum.place-missing", "noi"),
          Map.entry("forum.unknown-area", "dia-ban"),
          Map.entry("forum.day-wrong", "ngay"),
          Map.entry("forum.held-day-wrong", "ngay"),
          Map.entry("forum.paper-missing", "so"),
          Map.entry("forum.paper-day-wrong", "ngay-ky"),
          Map.entry("forum.already-sent", "tep"),
          Map.entry("forum.minutes-missing", "tep"),
          Map.entry("forum.attended-out-of-range", "so-nguoi"),
          Map.entry("forum.words-missing", "loi"),
          Map.entry("forum.opinion-missing", "loi"),
          Map.entry("forum.consent-missing", "dong-y"),
          Map.entry("forum.name-unwanted", "nguoi"),
          Map.entry("forum.speaker-too-long", "nguoi"),
          Map.entry("forum.said-wrong", "luc"),
          Map.entry("forum.late-words-missing", "cham"),
          Map.entry("forum.table-known", "bang"),
          Map.entry("ui.table-unread", "bang"),
          Map.entry("ui.table-heads", "bang"),
          Map.entry("ui.table-empty", "bang"),
          Map.entry("ui.table-too-long", "bang"),
          Map.entry("forum.unknown-unit", "don-vi"),
          Map.entry("forum.due-wrong", "han"),
          Map.entry("forum.answer-missing", "tra-loi"),
          Map.entry("forum.shown-missing", "loi"),
          Map.entry("forum.data-left", "loi"),
          Map.entry("forum.unchanged", "loi"),
          Map.entry("forum.unknown-opinion", "vao"));

  FormDefinition planning(Page page) {
    return FormDefinition.of(
            ForumRoutes.PLANNING,
            "forum.button.plan",
            line("ten", "forum.field.title", 300),
            day("ngay", "forum.field.day").within(page.today(), page.today().plusDays(366)),
            line("noi", "forum.field.place", 300),
            select("dia-ban", "forum.field.area", names.communes(Area::key, page))
                .empty("forum.no-area")
                .optional(),
            line("so", "forum.field.paper", 100).hinted(),
            day("ngay-ky", "forum.field.paper-day").within(null, page.today()),
            files("tep", "forum.field.paper-file", PAPERS).hinted().optional())
        .mending(MENDS);
  }

  static ForumMeetingWish wishedMeeting(SubmittedForm sent) {
    return new ForumMeetingWish(
        sent.text("ten"),
        sent.text("noi"),
        sent.text("dia-ban"),
        sent.dayIfAny("ngay"),
        sent.text("so"),
        sent.dayIfAny("ngay-ky"),
        sent.files());
  }

  static FormDefinition minutes(ForumMeeting one, Page page) {
    return FormDefinition.of(
            ForumRoutes.meeting(one.number()) + "/bien-ban",
            "forum.do.bien-ban",
            day("ngay", "forum.field.held-on")
                .start(one.day().toString())
                .within(one.paperDay(), page.today()),
            number("so-nguoi", "forum.field.attended"),
            files("tep", "forum.field.minutes", PAPERS).hinted())
        .on(one.version())
        .mending(MENDS);
  }

  static ForumMeetingAct.Hold held(SubmittedForm sent) {
    return new ForumMeetingAct.Hold(
        sent.dayIfAny("ngay"), sent.numberIfAny("so-nguoi"), sent.files());
  }

  FormDefinition of(ForumDeed deed, ForumMeeting one, Page page) {
    return deed.form(
        ForumRoutes.meeting(one.number()),
        one.version(),
        MENDS,
        switch (deed) {
          case TAKE -> taking(one, page);
          case TABLE -> List.of(words("bang", "forum.field.table", 400_000).hinted().rows(12));
          case CLOSE, CANCEL -> List.of(words("loi", "forum.field." + deed.slug(), 2000).rows(4));
          case ASSIGN, PREPARE, CLEAR, PUBLISH, FOLLOW, MERGE, HAND_ON, HOLD_BACK, SPEAKER ->
              throw new IllegalArgumentException(deed.name());
        });
  }

  private static List<FormField> taking(ForumMeeting one, Page page) {
    boolean held = one.state() == ForumMeetingState.HELD;
    List<Choice> sorts =
        held
            ? List.of(
                Choice.of(OPINION, page.t("forum.sort.opinion")),
                Choice.of(CRIME, page.t("forum.sort.crime")))
            : List.of(Choice.of(CRIME, page.t("forum.sort.crime")));
    return List.of(
        radios("loai", "forum.field.sort", sorts).start(held ? OPINION : CRIME),
        words("loi", "forum.field.opinion", 4000).rows(6),
        consent(page).when("loai", OPINION),
        line("nguoi", "forum.field.speaker", 200).hinted().optional(),
        tick("nan-nhan", "forum.field.victim").when("loai", OPINION),
        moment("luc", "forum.field.said-at")
            .start(one.day().atTime(USUAL_HOUR).toString())
            .hinted()
            .when("loai", CRIME),
        late().when("loai", CRIME));
  }

  private static FormField consent(Page page) {
    return select("dong-y", "forum.field.consent", choices(page, ForumConsent::textKey)).hinted();
  }

  private static FormField late() {
    return words("cham", "forum.field.late", 2000).hinted().rows(2).optional();
  }

  static ForumOpinionWish wishedOpinion(SubmittedForm sent) {
    return new ForumOpinionWish(
        CRIME.equals(sent.text("loai")),
        sent.text("loi"),
        sent.choiceIfAny("dong-y", ForumConsent.class),
        sent.text("nguoi"),
        sent.tick("nan-nhan"),
        sent.momentIfAny("luc"),
        sent.text("cham"));
  }

  FormDefinition of(ForumDeed deed, ForumOpinion one, ForumMeeting meeting, Page page) {
    return deed.form(
        ForumRoutes.opinion(one.number()),
        one.version(),
        MENDS,
        switch (deed) {
          case ASSIGN ->
              List.of(
                  select("don-vi", "forum.field.unit", names.units(one.agency(), page)).open(),
                  day("han", "forum.field.due")
                      .start(page.today().plusDays(10).toString())
                      .within(page.today(), page.today().plusDays(90)));
          case PREPARE -> List.of(words("tra-loi", "forum.field.answer", 8000).hinted().rows(10));
          case CLEAR ->
              List.of(
                  words("loi", "forum.field.shown", 4000).hinted().start(one.words()).rows(6),
                  words("tra-loi", "forum.field.shown-answer", 8000).start(one.answer()).rows(10));
          case PUBLISH -> List.<FormField>of();
          case FOLLOW -> List.of(words("loi", "forum.field.ket-qua", 2000).hinted().rows(4));
          case MERGE -> List.of(line("vao", "forum.field.into", 20).hinted());
          case HAND_ON ->
              List.of(
                  moment("luc", "forum.field.said-at")
                      .start(meeting.day().atTime(USUAL_HOUR).toString())
                      .hinted(),
                  late());
          case HOLD_BACK, SPEAKER ->
              List.of(words("loi", "forum.field." + deed.slug(), 2000).rows(3));
          case TAKE, TABLE, CLOSE, CANCEL -> throw new IllegalArgumentException(deed.name());
        });
  }

  static ForumOpinionAct act(ForumDeed deed, SubmittedForm sent) {
    return switch (deed) {
      case ASSIGN -> new ForumOpinionAct.AssignUnit(sent.text("don-vi"), sent.dayIfAny("han"));
      case PREPARE -> new ForumOpinionAct.PrepareAnswer(sent.text("tra-loi"));
      case CLEAR -> new ForumOpinionAct.Clear(sent.text("loi"), sent.text("tra-loi"));
      case PUBLISH -> new ForumOpinionAct.Publish();
      case FOLLOW -> new ForumOpinionAct.Follow(sent.text("loi"));
      case MERGE -> new ForumOpinionAct.Merge(sent.text("vao"));
      case HAND_ON -> new ForumOpinionAct.HandOn(sent.momentIfAny("luc"), sent.text("cham"));
      case HOLD_BACK -> new ForumOpinionAct.HoldBack(sent.text("loi"));
      case TAKE, TABLE, CLOSE, CANCEL, SPEAKER -> throw new IllegalArgumentException(deed.name());
    };
  }
}
