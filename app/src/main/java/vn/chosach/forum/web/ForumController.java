package vn.chosach.forum.web;

import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.forum.Forums;
import vn.chosach.forum.Forums.ForumMeetingFile;
import vn.chosach.forum.desk.ForumIntake.ForumBatch;
import vn.chosach.forum.life.ForumMeeting;
import vn.chosach.forum.life.ForumMeetingAct;
import vn.chosach.forum.life.ForumTaken;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.PastedTable;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Vault;

/** Diễn đàn: meetings, and what is taken there. */
@Controller
record ForumController(
    Forums forums, ForumPages pages, ForumForms forms, Vault vault, Heirs heirs) {

  @GetMapping(ForumRoutes.LIST)
  ModelAndView list(Page page) {
    return pages.shown("forum/meetings", page);
  }

  @FormMapping(ForumRoutes.PLANNING)
  ModelAndView plan(FormVisit visit, ActingOfficer officer) {
    return visit.answer(
        forms.planning(visit.page()),
        sent -> forums.plan(ForumForms.wishedMeeting(sent), officer),
        done -> visit.say(ForumRoutes.meeting(done.number()), "forum.said.planned", done.number()),
        visit.titled("forum.plan", ForumRoutes.LIST));
  }

  @GetMapping(ForumRoutes.ONE)
  ModelAndView one(@PathVariable String number, Page page, ActingOfficer officer) {
    ForumMeetingFile file = file(number);
    var files = new ArrayList<Choice>();
    String here = ForumRoutes.meeting(number) + "/tep/";
    if (kept(file.of().id())) {
      files.add(Choice.of(here + "moi", page.t("forum.file.paper")));
    }
    UUID minutes = file.of().minutes();
    if (minutes != null && kept(minutes) && ForumDeed.opensMinutes(file.of(), officer, heirs)) {
      files.add(Choice.of(here + "bien-ban", page.t("forum.file.minutes")));
    }
    return new ModelAndView("forum/meeting", "one", pages.meeting(file, files, officer, page));
  }

  private boolean kept(UUID owner) {
    return vault.files(owner).stream().anyMatch(KeptFile::kept);
  }

  /** The signed invitation for every officer, the minutes for those who may read of people. */
  @GetMapping(ForumRoutes.FILE)
  ResponseEntity<byte[]> scan(
      @PathVariable String number, @PathVariable String which, Page page, Viewer viewer) {
    ForumMeeting one = file(number).of();
    boolean invitation = which.equals("moi");
    @Nullable UUID owner = invitation ? one.id() : one.minutes();
    if (owner == null
        || !invitation && !ForumDeed.opensMinutes(one, ActingOfficer.of(viewer), heirs)) {
      throw Page.absent();
    }
    KeptFile kept =
        vault.files(owner).stream().filter(KeptFile::kept).findFirst().orElseThrow(Page::absent);
    return vault
        .openOriginal(owner, kept.id(), viewer.actor(), page.t("forum.file.reading"))
        .attached(kept);
  }

  @FormMapping(ForumRoutes.MINUTES)
  ModelAndView hold(@PathVariable String number, FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    ForumMeeting one = file(number).of();
    String row = ForumRoutes.meeting(number);
    return visit
        .offered(ForumDeed.does(one.agency(), officer, heirs))
        .answer(
            ForumForms.minutes(one, page),
            sent -> forums.proceed(one.id(), ForumForms.held(sent), sent.version(), officer),
            done -> visit.say(row, "forum.said.bien-ban"),
            FormPage.titled(page.t("forum.do.bien-ban") + " · " + number, row));
  }

  @FormMapping(ForumRoutes.ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      FormVisit visit,
      ActingOfficer officer) {
    Page page = visit.page();
    ForumMeeting one = file(number).of();
    ForumDeed deed = RowDeed.of(ForumDeed.ofMeeting(), slug);
    visit.offered(deed.open(one, officer, heirs, page));
    FormDefinition form = forms.of(deed, one, page);
    String row = ForumRoutes.meeting(number);
    FormPage drawn = deed.titled(number, row, page);
    return switch (deed) {
      case TAKE ->
          visit.answer(
              form,
              sent -> forums.take(one.id(), ForumForms.wishedOpinion(sent), officer),
              done -> taken(done, row, visit),
              drawn);
      case TABLE ->
          visit.answer(
              form,
              sent -> forums.takeTable(one.id(), sent.text("bang"), officer),
              done -> taken(done, row, visit),
              drawn);
      case CLOSE, CANCEL ->
          visit.answer(
              form,
              sent ->
                  forums.proceed(
                      one.id(),
                      deed == ForumDeed.CLOSE
                          ? new ForumMeetingAct.CloseMeeting(sent.text("loi"))
                          : new ForumMeetingAct.Cancel(sent.text("loi")),
                      sent.version(),
                      officer),
              done -> visit.say(row, "forum.said." + slug),
              drawn);
      case ASSIGN, PREPARE, CLEAR, PUBLISH, FOLLOW, MERGE, HAND_ON, HOLD_BACK, SPEAKER ->
          throw Page.absent();
    };
  }

  private static String taken(ForumTaken done, String row, FormVisit visit) {
    return switch (done) {
      case ForumTaken.OpinionTaken(var number) -> visit.say(row, "forum.said.taken", number);
      case ForumTaken.OpinionRepeated(var number) -> visit.say(row, "forum.said.repeated", number);
      case ForumTaken.CrimeHandedOn(var number) -> visit.say(row, "forum.said.crime", number);
    };
  }

  private static String taken(ForumBatch done, String row, FormVisit visit) {
    Page page = visit.page();
    String counts =
        page.t(
            "forum.said.table",
            page.number(done.taken()),
            page.number(done.repeated()),
            page.number(done.handedOn()));
    return visit.say(row, "forum.said.rows", counts, PastedTable.told(done.faults(), page));
  }

  private ForumMeetingFile file(String number) {
    return forums.meeting(number).orElseThrow(Page::absent);
  }
}
