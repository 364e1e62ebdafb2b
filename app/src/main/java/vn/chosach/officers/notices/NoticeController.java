package vn.chosach.officers.notices;

import static vn.chosach.ui.form.FormField.select;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Thông báo: what was told, what is followed, and how to be told. */
@Controller
record NoticeController(NoticeBoard board, Watching watching, Officers officers) {

  private static final String WAYS = NoticePage.HOME + "/cach-bao";
  private static final String KIND = "loai";
  private static final String RECORD = "ho-so";

  @GetMapping(NoticePage.HOME)
  ModelAndView list(
      Page page,
      ActingOfficer officer,
      @RequestParam(name = "loc", defaultValue = "") String filter,
      @RequestParam(name = "tu", defaultValue = "0") String from) {
    boolean unread = filter.equals(NoticePage.UNREAD);
    return new ModelAndView(
        "officers/notices",
        "board",
        NoticePage.of(
            board.of(officer, unread, page),
            unread,
            from,
            watching.of(officer, page),
            officers::displayNames,
            page));
  }

  /** Leads to the record; what is not for this reader is answered like what does not exist. */
  @GetMapping(NoticePage.HOME + "/{id:" + SentId.FORM + "}")
  String open(Page page, ActingOfficer officer, @PathVariable UUID id) {
    return page.redirect(board.open(id, officer, page).orElseThrow(Page::absent).about().href());
  }

  @PostMapping(NoticePage.HOME + "/da-doc")
  ModelAndView readAll(FormVisit visit, ActingOfficer officer) {
    return visit.press(
        NoticePage.HOME, "officers.notices.said.read", sent -> board.readAll(officer));
  }

  /** Leads back to the record, by the address that its own room gives for it. */
  @PostMapping(NoticePage.HOME + "/theo-doi")
  ModelAndView follow(FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    return visit.press(
        NoticePage.HOME,
        sent -> {
          if (!watching.follow(sent.text(KIND), sent.id(RECORD), officer, page)) {
            throw Page.absent();
          }
          return ActOutcome.done(sent.id(RECORD));
        },
        record ->
            visit.say(
                watching.of(officer, page).stream()
                    .filter(one -> one.reference().record().equals(record))
                    .findFirst()
                    .map(one -> one.seen().href())
                    .orElse(NoticePage.HOME),
                "officers.notices.said.followed"),
        KIND,
        RECORD);
  }

  @PostMapping(NoticePage.HOME + "/ngung")
  ModelAndView stop(FormVisit visit, Viewer viewer) {
    return visit.press(
        NoticePage.HOME,
        "officers.notices.said.stopped",
        sent -> watching.stop(sent.id(RECORD), viewer.officerId()),
        KIND,
        RECORD);
  }

  /** One choice for each kind; a time limit of one's own cannot be switched off. */
  @FormMapping(WAYS)
  ModelAndView ways(FormVisit visit, ActingOfficer officer) {
    return visit.answer(
        ways(visit.page(), officer),
        sent -> choose(sent, officer),
        done -> visit.say(NoticePage.HOME, "officers.notices.said.ways"),
        visit.titled("officers.notices.ways", "officers.notices.ways.lede", NoticePage.HOME));
  }

  private ActOutcome<Boolean> choose(SubmittedForm sent, ActingOfficer officer) {
    for (NoticeKind kind : NoticeKind.values()) {
      board.choose(kind, sent.choice(kind.slug(), NoticeWay.class), officer);
    }
    return ActOutcome.done(true);
  }

  private FormDefinition ways(Page page, ActingOfficer officer) {
    Map<NoticeKind, NoticeWay> now = board.ways(officer);
    return FormDefinition.of(
        WAYS,
        "officers.notices.ways.keep",
        Arrays.stream(NoticeKind.values())
            .map(
                kind ->
                    select(kind.slug(), kind.textKey(), offered(kind, page))
                        .start(now.getOrDefault(kind, NoticeWay.BELL).name()))
            .toArray(FormField[]::new));
  }

  private static List<Choice> offered(NoticeKind kind, Page page) {
    return Arrays.stream(NoticeWay.values())
        .filter(way -> way != NoticeWay.OFF || kind.optional())
        .map(way -> Choice.of(way.name(), page.t(way.textKey())))
        .toList();
  }
}
