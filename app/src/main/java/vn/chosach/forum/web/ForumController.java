package vn.chosach.forum.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.forum.Forums;
import vn.chosach.forum.Forums.ForumMeetingFile;
import vn.chosach.forum.desk.ForumIntake.ForumBatch;
import vn.chosach.forum.desk.ForumMeetingRepository.ForumPart;
import vn.chosach.forum.life.ForumMeeting;
import vn.chosach.forum.life.ForumMeetingAct;
import vn.chosach.forum.life.ForumTaken;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Attachment;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormReader;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Vault;
import vn.chosach.vault.VaultOpening;

/** Diễn đàn: meetings, and what is taken there. */
@Controller
record ForumController(
    Forums forums,
    ForumPages pages,
    ForumForms forms,
    FormFlow flow,
    FormReader reader,
    Vault vault) {

  private static final int MOST_FAULTS = 8;

  @GetMapping(ForumRoutes.LIST)
  ModelAndView list(
      Page page,
      Viewer viewer,
      @RequestParam(name = "phan", defaultValue = "") String asked,
      @RequestParam(name = "trang", defaultValue = "") String at) {
    ForumPart part =
        Arrays.stream(ForumPart.values())
            .filter(one -> one != ForumPart.PUBLIC && one.name().equalsIgnoreCase(asked))
            .findFirst()
            .orElse(ForumPart.RUNNING);
    return new ModelAndView(
        "forum/meetings", "meetings", pages.list(part, at, ActingOfficer.of(viewer), page));
  }

  @FormMapping(ForumRoutes.PLANNING)
  ModelAndView plan(FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    return visit.answer(
        forms.planning(page),
        sent -> forums.plan(ForumForms.wishedMeeting(sent), ActingOfficer.of(viewer)),
        done -> visit.say(ForumRoutes.meeting(done.number()), "forum.said.planned", done.number()),
        FormPage.titled(page.t("forum.plan"), ForumRoutes.LIST));
  }

  @GetMapping(ForumRoutes.ONE)
  ModelAndView one(@PathVariable String number, Page page, Viewer viewer) {
    ForumMeetingFile file = file(number);
    var files = new ArrayList<Choice>();
    String here = ForumRoutes.meeting(number) + "/tep/";
    if (kept(file.of().id())) {
      files.add(Choice.of(here + "moi", page.t("forum.file.paper")));
    }
    UUID minutes = file.of().minutes();
    if (minutes != null
        && kept(minutes)
        && ForumDeed.opensMinutes(file.of(), ActingOfficer.of(viewer))) {
      files.add(Choice.of(here + "bien-ban", page.t("forum.file.minutes")));
    }
    return new ModelAndView(
        "forum/meeting", "one", pages.meeting(file, files, ActingOfficer.of(viewer), page));
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
    if (owner == null || !invitation && !ForumDeed.opensMinutes(one, ActingOfficer.of(viewer))) {
      throw Page.absent();
    }
    KeptFile kept =
        vault.files(owner).stream().filter(KeptFile::kept).findFirst().orElseThrow(Page::absent);
    if (vault.openOriginal(owner, kept.id(), viewer.actor(), page.t("forum.file.reading"))
        instanceof VaultOpening.Opened opened) {
      return Attachment.of(opened.type(), kept.id() + "." + kept.kind().ending())
          .body(opened.bytes());
    }
    throw Page.absent();
  }

  @GetMapping(ForumRoutes.MINUTES)
  ModelAndView minutes(@PathVariable String number, Page page, Viewer viewer) {
    ForumMeeting one = file(number).of();
    if (!ForumDeed.does(one.agency(), ActingOfficer.of(viewer))) {
      throw Page.absent();
    }
    return acting(
        reader.blank(ForumForms.minutes(one, page), page, viewer),
        "forum.do.bien-ban",
        number,
        page);
  }

  @PostMapping(ForumRoutes.MINUTES)
  ModelAndView held(
      @PathVariable String number, FormVisit visit, Viewer viewer, FlashMessage.Speaker said) {
    Page page = visit.page();
    ForumMeeting one = file(number).of();
    return visit.answer(
        ForumForms.minutes(one, page),
        sent ->
            forums.proceed(
                one.id(), ForumForms.held(sent), sent.version(), ActingOfficer.of(viewer)),
        told("forum.said.bien-ban", "forum.do.bien-ban", number, page, said));
  }

  @GetMapping(ForumRoutes.ACT)
  ModelAndView form(
      @PathVariable String number, @PathVariable String slug, Page page, Viewer viewer) {
    ForumMeeting one = file(number).of();
    ForumDeed deed =
        ForumDeed.ofMeeting(slug)
            .filter(it -> it.open(one, ActingOfficer.of(viewer), page))
            .orElseThrow(Page::absent);
    return acting(forms.of(deed, one, page).blank(page), deed.textKey(), number, page);
  }

  @PostMapping(ForumRoutes.ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    ForumMeeting one = file(number).of();
    ForumDeed deed = ForumDeed.ofMeeting(slug).orElseThrow(Page::absent);
    ActingOfficer officer = ActingOfficer.of(viewer);
    SubmittedForm sent = forms.of(deed, one, page).read(values, page);
    return switch (deed) {
      case TAKE -> taken(one, sent, officer, page, said);
      case TABLE -> table(one, sent, officer, page, said);
      case CLOSE, CANCEL -> ended(deed, one, sent, officer, page, said);
      case ASSIGN, PREPARE, CLEAR, PUBLISH, FOLLOW, MERGE, HAND_ON, HOLD_BACK, SPEAKER ->
          throw Page.absent();
    };
  }

  private ModelAndView ended(
      ForumDeed deed,
      ForumMeeting one,
      SubmittedForm sent,
      ActingOfficer officer,
      Page page,
      FlashMessage.Speaker said) {
    return flow.answer(
        sent,
        () ->
            forums.proceed(
                one.id(),
                deed == ForumDeed.CLOSE
                    ? new ForumMeetingAct.CloseMeeting(sent.text("loi"))
                    : new ForumMeetingAct.Cancel(sent.text("loi")),
                sent.version(),
                officer),
        told("forum.said." + deed.slug(), deed.textKey(), one.number(), page, said));
  }

  private ModelAndView taken(
      ForumMeeting one,
      SubmittedForm sent,
      ActingOfficer officer,
      Page page,
      FlashMessage.Speaker said) {
    String here = ForumRoutes.meeting(one.number());
    return flow.answer(
        sent,
        () -> forums.take(one.id(), ForumForms.wishedOpinion(sent), officer),
        FlowAnswer.<ForumTaken>of(
            done -> {
              switch (done) {
                case ForumTaken.OpinionTaken(var number) -> said.say("forum.said.taken", number);
                case ForumTaken.OpinionRepeated(var number) ->
                    said.say("forum.said.repeated", number);
                case ForumTaken.CrimeHandedOn(var number) -> said.say("forum.said.crime", number);
              }
              return here;
            },
            again -> acting(again, ForumDeed.TAKE.textKey(), one.number(), page)));
  }

  private ModelAndView table(
      ForumMeeting one,
      SubmittedForm sent,
      ActingOfficer officer,
      Page page,
      FlashMessage.Speaker said) {
    return flow.answer(
        sent,
        () -> forums.takeTable(one.id(), sent.text("bang"), officer),
        FlowAnswer.<ForumBatch>of(
            done -> {
              String counts =
                  page.t(
                      "forum.said.table",
                      page.number(done.taken()),
                      page.number(done.repeated()),
                      page.number(done.handedOn()));
              said.say("forum.said.rows", counts, faults(done, page));
              return ForumRoutes.meeting(one.number());
            },
            again -> acting(again, ForumDeed.TABLE.textKey(), one.number(), page)));
  }

  /** Which rows were not taken, and why; the first of them in words. */
  private static String faults(ForumBatch batch, Page page) {
    if (batch.faults().isEmpty()) {
      return "";
    }
    List<String> lines =
        batch.faults().stream()
            .limit(MOST_FAULTS)
            .map(one -> page.t("forum.row", page.number(one.line()), page.t(one.refusal())))
            .collect(Collectors.toCollection(ArrayList::new));
    if (batch.faults().size() > MOST_FAULTS) {
      lines.add("…");
    }
    return page.t("forum.rows-left", page.number(batch.faults().size()), String.join(" ", lines));
  }

  private static <T> FlowAnswer<T> told(
      String words, String title, String number, Page page, FlashMessage.Speaker said) {
    return FlowAnswer.of(
        done -> {
          said.say(words);
          return ForumRoutes.meeting(number);
        },
        again -> acting(again, title, number, page));
  }

  private static ModelAndView acting(FormView form, String title, String number, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t(title) + " · " + number)
        .addObject("back", ForumRoutes.meeting(number));
  }

  private ForumMeetingFile file(String number) {
    return forums.meeting(number).orElseThrow(Page::absent);
  }
}
