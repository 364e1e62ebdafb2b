package vn.chosach.officers.web;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.ticks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WorkDesk;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;

/**
 * Hôm nay: the first page of the desk with all that lies with the officer, the most urgent first.
 * The rooms above say what that is ({@code WorkSource}); through the slots {@code
 * officers.desk.alarm}, {@code officers.desk.first} and {@code officers.desk.home} they show what
 * is no work of one's own.
 */
@Controller
record DeskController(WorkDesk work) {

  static final String PUT_OFF = WorkDesk.HOME + "/de-sau";

  /** As many as a page of the list shows at most. */
  private static final int MOST_AT_ONCE = 200;

  static final String TAKE_BACK = WorkDesk.HOME + "/dua-lai";

  @GetMapping(WorkDesk.HOME)
  ModelAndView desk(
      Page page,
      Viewer viewer,
      @RequestParam(name = "muc", defaultValue = "") String lane,
      @RequestParam(name = "tu", defaultValue = "0") String from) {
    return new ModelAndView(
        "officers/desk",
        "desk",
        DeskPage.of(work.of(ActingOfficer.of(viewer), page), viewer, lane, from, page));
  }

  /** Without saying what is put off it leads back to the list. */
  @FormMapping(PUT_OFF)
  ModelAndView putOff(FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    if (visit.value("viec").isEmpty() && !visit.sent()) {
      return new ModelAndView(page.redirect(WorkDesk.HOME));
    }
    List<WorkItem> own = own(visit.all("viec"), viewer, page);
    return visit.answer(
        puttingOff(own, page),
        sent ->
            work.putOff(sent.all("viec"), sent.day("ngay"), ActingOfficer.of(viewer), page)
                .map(done -> sent),
        sent ->
            visit.sayWithUndo(
                WorkDesk.HOME,
                takingBack(sent.all("viec")),
                "officers.work.said.put-off",
                page.day(sent.day("ngay"))),
        form -> titled(own, page).apply(form));
  }

  private static String takingBack(List<String> items) {
    return items.stream()
        .map(one -> "viec=" + URLEncoder.encode(one, StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", TAKE_BACK + "?", ""));
  }

  @PostMapping(TAKE_BACK)
  ModelAndView takeBack(FormVisit visit, Viewer viewer) {
    return visit.answer(
        FormDefinition.of(
            TAKE_BACK,
            "officers.work.take-back",
            ticks("viec", "ui.lists.many.rows", List.of()).open()),
        sent -> {
          sent.all("viec").forEach(item -> work.takeBack(item, viewer.actor()));
          return ActOutcome.done(WorkDesk.HOME);
        },
        home -> visit.say(home, "officers.work.said.taken-back"),
        no -> new ModelAndView(visit.page().redirect(WorkDesk.HOME)));
  }

  private static FormPage titled(List<WorkItem> own, Page page) {
    if (own.isEmpty()) {
      throw Page.absent();
    }
    String what =
        own.size() > 1
            ? page.t("officers.work.put-off.several", own.size())
            : called(own.getFirst());
    return new FormPage(
        page.t("officers.work.put-off.title"),
        page.t("officers.work.put-off.lede", what),
        WorkDesk.HOME);
  }

  /** What does not lie with the officer, or does no longer, is left out. */
  private List<WorkItem> own(List<String> items, Viewer viewer, Page page) {
    return items.size() > MOST_AT_ONCE
        ? List.of()
        : work.find(items, ActingOfficer.of(viewer), page);
  }

  private static String called(WorkItem one) {
    return one.number().isEmpty() ? one.verb() : one.verb() + " · " + one.number();
  }

  private static FormDefinition puttingOff(List<WorkItem> own, Page page) {
    LocalDate tomorrow = page.today().plusDays(1);
    List<Choice> rows = Choice.of(own, one -> one.key(), one -> called(one));
    return FormDefinition.of(
        PUT_OFF,
        "officers.work.put-off",
        rows.size() < 2
            ? hidden("viec", rows.isEmpty() ? "" : rows.getFirst().value())
            : ticks("viec", "ui.lists.many.rows", rows)
                .start(rows.stream().map(Choice::value).toList())
                .needed(),
        day("ngay", "officers.work.until")
            .hint("officers.work.until-hint")
            .start(tomorrow)
            .within(tomorrow, page.today().plusDays(WorkDesk.MOST_DAYS)));
  }
}
