package vn.chosach.forum.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.forum.Forums;
import vn.chosach.forum.Forums.ForumMeetingFile;
import vn.chosach.forum.Forums.ForumOpinionFile;
import vn.chosach.forum.Forums.ForumPublished;
import vn.chosach.forum.desk.ForumMeetingRepository.ForumPart;
import vn.chosach.forum.desk.ForumOpinionRepository.ForumOpinionPart;
import vn.chosach.forum.life.ForumHold;
import vn.chosach.forum.life.ForumMeeting;
import vn.chosach.forum.life.ForumMeetingState;
import vn.chosach.forum.life.ForumOpinion;
import vn.chosach.forum.life.ForumOpinionEvent;
import vn.chosach.forum.life.ForumOpinionState;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.lifecycle.steps.RowDesk;
import vn.chosach.lifecycle.steps.RowList;
import vn.chosach.lifecycle.steps.RowList.ListedRow;
import vn.chosach.lifecycle.steps.RowPage;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.lifecycle.steps.StepLine;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.lists.DeskList.ListSlice;
import vn.chosach.ui.lists.ListAsk;
import vn.chosach.ui.lists.ListTab;

/** Draws up the pages of the forum. */
@Component
record ForumPages(Forums forums, ForumNames names, Heirs heirs) implements RowDesk {

  private static final int ROWS = 25;
  private static final int MEETINGS = 5;
  private static final int LONGEST_LINE = 160;

  /** The parts of the list on the desk. */
  static ForumPart[] parts() {
    return Arrays.stream(ForumPart.values())
        .filter(one -> one != ForumPart.PUBLIC)
        .toArray(ForumPart[]::new);
  }

  @Override
  public ListTerms terms() {
    return new ListTerms(ForumRoutes.LIST, "forum.title", "forum.count", Set.of("phan"));
  }

  @Override
  public List<String> heads() {
    return List.of("forum.field.title", "forum.field.day", "forum.col.state");
  }

  @Override
  public RowList list(String asked, ListSheet sheet, ActingOfficer officer, Page page) {
    ForumPart part = ListSheet.part(parts(), asked, ForumPart.RUNNING);
    RowSlice<ForumMeeting> found = forums.meetings(part, sheet.offset(), sheet.size());
    return new RowList(
        page.t("forum.title"),
        page.t("forum.lede"),
        forums.convenes(officer)
            ? List.of(Choice.of(ForumRoutes.PLANNING, page.t("forum.plan")))
            : List.of(),
        List.of(
            Choice.of(ForumRoutes.OPINIONS, page.t("forum.opinions")),
            Choice.of(ForumRoutes.PUBLIC, page.t("forum.public.see"))),
        RowList.parts(parts(), part, "forum.part.", ForumRoutes.LIST, page),
        found.rows().stream()
            .map(
                one ->
                    new ListedRow(
                        ForumRoutes.meeting(one.number()),
                        one.title(),
                        one.place(),
                        one.number(),
                        RowList.cells(page.day(one.day())),
                        tone(one.state()),
                        page.t(one.state().textKey())))
            .toList(),
        page.t("forum.none"),
        found.count());
  }

  private static String slug(Enum<?> part) {
    return part.name().toLowerCase(Locale.ROOT);
  }

  private static Tone tone(ForumMeetingState state) {
    return switch (state) {
      case PLANNED -> Tone.NONE;
      case HELD -> Tone.CARE;
      case CLOSED -> Tone.OK;
      case CANCELLED -> Tone.WARN;
    };
  }

  private static Tone tone(ForumOpinion one, Page page) {
    return switch (one.state()) {
      case TAKEN -> Tone.CARE;
      case ASSIGNED ->
          one.due() != null && one.due().isBefore(page.today()) ? Tone.WARN : Tone.CARE;
      case ANSWERED, PUBLISHED -> Tone.OK;
      case MERGED, HANDED_ON -> Tone.NONE;
    };
  }

  private static String state(ForumOpinion one, Page page) {
    boolean late =
        one.state() == ForumOpinionState.ASSIGNED
            && one.due() != null
            && one.due().isBefore(page.today());
    return late ? page.t("forum.late") : page.t(one.state().textKey());
  }

  ForumView.ForumMeetingPage meeting(
      ForumMeetingFile file, List<Choice> files, ActingOfficer officer, Page page) {
    ForumMeeting one = file.of();
    String here = ForumRoutes.meeting(one.number());
    var facts = new FactList(page);
    facts.add("forum.field.day", page.day(one.day()));
    facts.add("forum.field.place", one.place());
    if (one.area() != null) {
      facts.add("forum.field.area", String.valueOf(names.area(one.area(), page)));
    }
    facts.add("forum.fact.agency", names.agency(one.agency(), page));
    facts.add("forum.fact.front", names.agency(one.front(), page));
    facts.add("forum.fact.paper", page.t("forum.paper-of", one.paper(), page.day(one.paperDay())));
    Integer attended = one.attended();
    if (attended != null) {
      facts.add("forum.field.attended", page.number(attended));
    }
    facts.add(
        "forum.fact.handed-on",
        page.t(
            "forum.handed-on",
            page.number(file.handedOn().count()),
            page.number(file.handedOn().late())));
    var acts = new ArrayList<Choice>();
    if (one.state() == ForumMeetingState.PLANNED
        && ForumDeed.does(one.agency(), officer, heirs)
        && !one.paperDay().isAfter(page.today())) {
      acts.add(Choice.of(here + "/bien-ban", page.t("forum.do.bien-ban")));
    }
    acts.addAll(
        RowDeed.buttons(
            ForumDeed.ofMeeting(), deed -> deed.open(one, officer, heirs, page), here, page));
    return new ForumView.ForumMeetingPage(
        RowPage.of(
            one,
            one.title(),
            tone(one.state()),
            one.state().textKey(),
            Optional.empty(),
            acts,
            names,
            page),
        facts.list(),
        files,
        Arrays.stream(ForumOpinionPart.values())
            .map(part -> count(part, one.number(), officer, page))
            .toList(),
        href(ForumOpinionPart.ALL, one.number()));
  }

  private Fact count(ForumOpinionPart part, String meeting, ActingOfficer officer, Page page) {
    return new Fact(
        page.t("forum.opinion-part." + slug(part)),
        page.number(forums.opinions(part, meeting, 0, 1, officer).count()),
        page.href(href(part, meeting)));
  }

  private static String href(ForumOpinionPart part, @Nullable String meeting) {
    return ForumRoutes.OPINIONS
        + "?phan="
        + slug(part)
        + (meeting == null ? "" : "&buoi=" + meeting);
  }

  ForumView.ForumOpinionList opinions(ForumOpinionPart part, @Nullable String meeting, Page page) {
    return new ForumView.ForumOpinionList(
        Arrays.stream(ForumOpinionPart.values())
            .map(
                one ->
                    new ListTab(
                        page.t("forum.opinion-part." + slug(one)), href(one, meeting), one == part))
            .toList(),
        meeting);
  }

  /** Opinions of a part, of all meetings or of one; of a meeting that is none, of all. */
  ListSlice<ForumView.ForumRow> rows(ListAsk ask, int offset, int limit, Viewer viewer, Page page) {
    RowSlice<ForumOpinion> found =
        forums.opinions(
            ListSheet.part(ForumOpinionPart.values(), ask.filter("phan"), ForumOpinionPart.OPEN),
            forums.meeting(ask.filter("buoi")).map(file -> file.of().number()).orElse(null),
            offset,
            limit,
            ActingOfficer.of(viewer));
    return new ListSlice<>(
        found.rows().stream().map(one -> row(one, page)).toList(), found.count());
  }

  private ForumView.ForumRow row(ForumOpinion one, Page page) {
    String words = one.words().isEmpty() ? page.t("forum.nothing-stays") : one.words();
    return new ForumView.ForumRow(
        ForumRoutes.opinion(one.number()),
        one.number(),
        words.length() > LONGEST_LINE ? words.substring(0, LONGEST_LINE) + "…" : words,
        one.unit() == null ? "" : names.agency(one.unit(), page),
        one.due() == null ? "" : page.day(one.due()),
        tone(one, page),
        one.heldBack() && !one.words().isEmpty()
            ? state(one, page) + " · " + page.t("forum.held")
            : state(one, page));
  }

  ForumView.ForumOpinionPage opinion(ForumOpinionFile file, ActingOfficer officer, Page page) {
    ForumOpinion one = file.of();
    ForumHold hold = one.hold();
    return new ForumView.ForumOpinionPage(
        new RowPage(
            one.id().toString(),
            one.number(),
            page.t("forum.opinion-title", one.number()),
            tone(one, page),
            state(one, page),
            file.waiting().map(paper -> "/van-ban/" + paper.document()).orElse(null),
            RowDeed.buttons(
                ForumDeed.ofOpinion(),
                deed -> deed.open(file, officer, heirs),
                ForumRoutes.opinion(one.number()),
                page),
            StepLine.of(one, names, page)),
        file.meeting().number(),
        one.words(),
        hold == null || !one.heldBack() || one.words().isEmpty() ? "" : page.t(hold.textKey()),
        facts(file, page),
        one.answer());
  }

  private List<Fact> facts(ForumOpinionFile file, Page page) {
    ForumOpinion one = file.of();
    var facts = new FactList(page);
    facts.link(
        "forum.fact.meeting", file.meeting().title(), ForumRoutes.meeting(file.meeting().number()));
    facts.add("forum.fact.voices", page.number(one.voices()));
    facts.add("forum.field.consent", page.t(one.consent().textKey()));
    if (one.unit() != null && one.due() != null) {
      facts.add("forum.field.unit", names.agency(one.unit(), page));
      facts.add("forum.field.due", page.day(one.due()));
    }
    if (one.answerNumber() != null && one.answeredOn() != null) {
      facts.add(
          "forum.fact.answer",
          page.t("forum.paper-of", one.answerNumber(), page.day(one.answeredOn())));
    }
    if (one.into() != null) {
      facts.link("forum.fact.into", one.into(), ForumRoutes.opinion(one.into()));
    }
    return facts.list();
  }

  /** Held meetings with their answers, for everybody. */
  ForumView.ForumPublicPage published(String at, Page page) {
    var sheet = ListSheet.asked(at, MEETINGS);
    RowSlice<ForumPublished> found = forums.published(sheet.offset(), MEETINGS);
    return new ForumView.ForumPublicPage(
        found.rows().stream().map(one -> published(one, page)).toList(),
        sheet.pager(found.count(), n -> ForumRoutes.PUBLIC + (n > 1 ? "?trang=" + n : ""), page));
  }

  private ForumView.ForumPublicMeeting published(ForumPublished one, Page page) {
    Integer attended = one.of().attended();
    return new ForumView.ForumPublicMeeting(
        one.of().number(),
        one.of().title(),
        page.t(
            "forum.public.when",
            page.day(one.of().day()),
            one.of().place(),
            page.number(attended == null ? 0 : attended)),
        one.answers().stream().map(answer -> answer(answer, page)).toList());
  }

  private ForumView.ForumPublicAnswer answer(ForumOpinion one, Page page) {
    return new ForumView.ForumPublicAnswer(
        one.number(),
        one.shown(),
        one.voices() > 1 ? page.t("forum.public.voices", page.number(one.voices())) : "",
        one.shownAnswer(),
        page.t(
            "forum.public.by",
            one.unit() == null ? "" : names.agency(one.unit(), page),
            one.answeredOn() == null ? "" : page.day(one.answeredOn())),
        one.steps().stream()
            .filter(step -> step.event() == ForumOpinionEvent.FOLLOW)
            .map(
                step ->
                    new StepLine(page.day(Vietnam.dayOf(step.at())), "", "", step.words(), "", ""))
            .toList());
  }
}
