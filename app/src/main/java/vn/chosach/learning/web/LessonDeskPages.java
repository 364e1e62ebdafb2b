package vn.chosach.learning.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Role;
import vn.chosach.learning.Lessons;
import vn.chosach.learning.life.Lesson;
import vn.chosach.learning.life.LessonEdition;
import vn.chosach.learning.life.LessonKind;
import vn.chosach.learning.life.LessonLifeCycle;
import vn.chosach.learning.life.LessonState;
import vn.chosach.learning.web.LearningView.DeskList;
import vn.chosach.learning.web.LearningView.DeskPage;
import vn.chosach.learning.web.LearningView.DeskRow;
import vn.chosach.learning.web.LearningView.LessonPage;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.lifecycle.steps.StepLine;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/** Draws up the desk of learning. */
@Component
record LessonDeskPages(Lessons lessons, LearningPages pages, LearningNames names, Heirs heirs) {

  static final String OWN = "cua-toi";
  static final String ALL = "tat-ca";

  private static final int SOON = 14;

  DeskList list(String part, ActingOfficer officer, Page page) {
    boolean own = !part.equals(ALL);
    return new DeskList(
        lessons.seen(officer).stream()
            .filter(one -> !own || heirs.act(one.agency(), officer))
            .map(one -> row(one, page))
            .toList(),
        List.of(
            Choice.of(OWN, page.t("learning.desk.own")),
            Choice.of(ALL, page.t("learning.desk.all"))),
        own ? OWN : ALL,
        LessonLifeCycle.writes(officer.agency(), officer, heirs)
            ? Arrays.stream(LessonKind.values())
                .map(
                    kind ->
                        Choice.of(
                            LearningRoutes.DESK + "/moi/" + kind.slug(), page.t(kind.textKey())))
                .toList()
            : List.of());
  }

  private DeskRow row(Lesson one, Page page) {
    LessonEdition text = one.newest();
    return new DeskRow(
        LearningRoutes.desk(one.slug()),
        text.in(page.lang()).title(),
        page.t(one.kind().textKey()),
        names.agency(one.agency(), page),
        page.day(text.reviewBy()),
        one.open() ? due(text, page) : null,
        tone(one, text),
        state(one, text, page));
  }

  private static @Nullable Tone due(LessonEdition text, Page page) {
    if (text.overdue(page.today())) {
      return Tone.LATE;
    }
    return LearningPages.due(text, page.today(), SOON) ? Tone.WEEK : null;
  }

  private static String state(Lesson one, LessonEdition text, Page page) {
    return page.t(
        one.state() == LessonState.SHOWN && text.shipped()
            ? "learning.state.shipped"
            : one.state().textKey());
  }

  private static Tone tone(Lesson one, LessonEdition text) {
    return switch (one.state()) {
      case WRITTEN, CHANGED -> Tone.CARE;
      case SHOWN -> text.shipped() ? Tone.NONE : Tone.OK;
      case WITHDRAWN -> Tone.WARN;
    };
  }

  DeskPage one(Lesson one, ActingOfficer officer, Page page) {
    LessonEdition text = one.newest();
    LessonEdition shown = one.shown();
    var facts = new FactList(page);
    facts.add("learning.fact.kind", page.t(one.kind().textKey()));
    facts.add("learning.fact.agency", names.agency(one.agency(), page));
    facts.add(
        "learning.fact.written",
        text.shipped()
            ? page.t("learning.shipped.by")
            : names.officer(text.writtenBy(), page) + " · " + page.moment(text.writtenAt()));
    facts.add("learning.fact.review", page.day(text.reviewBy()));
    String href = one.open() ? LearningRoutes.page(one) : null;
    return new DeskPage(
        text.in(page.lang()).title(),
        one.slug(),
        tone(one, text),
        state(one, text, page),
        facts.list(),
        RowDeed.buttons(
            LessonDeed.values(),
            deed -> deed.open(one, officer, heirs),
            LearningRoutes.desk(one.slug()),
            page),
        preview(one, shown, null, Lang.VI, page),
        preview(one, shown, null, Lang.EN, page),
        preview(one, one.proposed(), shown, Lang.VI, page),
        preview(one, one.proposed(), shown, Lang.EN, page),
        href,
        href != null && LessonLifeCycle.writes(one.agency(), officer, heirs)
            ? told(one, page)
            : null,
        StepLine.of(one, names, page));
  }

  private @Nullable LessonPage preview(
      Lesson one,
      @Nullable LessonEdition text,
      @Nullable LessonEdition before,
      Lang lang,
      Page page) {
    return text == null ? null : pages.lesson(one, text, before, lang, page);
  }

  /** Where an item of outreach is recorded that used this lesson. */
  private static String told(Lesson one, Page page) {
    return "/tuyen-truyen/san-pham/moi?ten="
        + URLEncoder.encode(one.shownText().vi().title(), StandardCharsets.UTF_8)
        + "&duong-dan="
        + URLEncoder.encode(
            page.visit().origin() + LearningRoutes.page(one), StandardCharsets.UTF_8);
  }

  /** Those whose work is the officer's: what waits for a second person, and what is to be read. */
  List<Lesson> own(ActingOfficer officer) {
    return officer.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE)
        ? lessons.seen(officer).stream()
            .filter(one -> LessonLifeCycle.writes(one.agency(), officer, heirs))
            .toList()
        : List.of();
  }
}
