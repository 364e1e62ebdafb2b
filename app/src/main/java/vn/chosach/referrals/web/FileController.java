package vn.chosach.referrals.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.ReferralFile;
import vn.chosach.referrals.ReferralSent;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.ReceiverState;
import vn.chosach.referrals.life.ReferralAct;
import vn.chosach.referrals.life.ReferralEvent;
import vn.chosach.referrals.life.Subject;
import vn.chosach.referrals.life.SubjectCard;
import vn.chosach.referrals.life.SubjectSource;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;

/** One referral, and what can be done with it now. Nothing typed is lost. */
@Controller
class FileController {

  private final Referrals referrals;
  private final FilePages pages;
  private final ReferralActForms forms;
  private final PartyNames names;
  private final CoveringLetters letters;
  private final List<SubjectSource> sources;

  FileController(
      Referrals referrals,
      FilePages pages,
      ReferralActForms forms,
      PartyNames names,
      CoveringLetters letters,
      List<SubjectSource> sources) {
    this.referrals = referrals;
    this.pages = pages;
    this.forms = forms;
    this.names = names;
    this.letters = letters;
    this.sources = List.copyOf(sources);
  }

  @GetMapping(ReferralRoutes.DESK + "/" + ReferralRoutes.ID)
  ModelAndView file(@PathVariable UUID id, Page page, Viewer viewer) {
    return draw(opened(id, viewer), null, null, page, viewer);
  }

  @PostMapping(ReferralRoutes.DESK + "/" + ReferralRoutes.ID + "/{deed:[a-z-]+}")
  ModelAndView act(
      @PathVariable UUID id, @PathVariable String deed, FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    ReferralEvent event = ReferralActForms.PATHS.get(deed);
    if (event == null) {
      throw Page.absent();
    }
    ReferralFile file = opened(id, viewer);
    var form = forms.of(event, file, viewer.agencyKey(), page);
    return visit.answer(
        form.definition(),
        sent -> act(id, form.act().apply(sent), sent.version(), ActingOfficer.of(viewer)),
        FormFlow.FlowAnswer.<ReferralSent>of(
                done ->
                    visit.say(
                        ReferralRoutes.DESK + "/" + id, "referrals.said." + deed, done.number()),
                again -> draw(opened(id, viewer), event, again, page, viewer))
            .telling(
                one ->
                    page.t(
                        "referrals.stale.line",
                        page.moment(one.at()),
                        names.actor(one.by(), page),
                        page.t(one.textKey()))));
  }

  private ActOutcome<ReferralSent> act(
      UUID id, ReferralAct referralAct, int seen, ActingOfficer party) {
    return switch (referralAct) {
      case ReferralAct.ReferralActAnswer answer -> referrals.answer(id, answer, seen, party);
      case ReferralAct.Reply reply -> referrals.reply(id, reply, seen, party);
      case ReferralAct.Work work -> referrals.carryOut(id, work, seen, party);
    };
  }

  private ReferralFile opened(UUID id, Viewer viewer) {
    return referrals.open(id, ActingOfficer.of(viewer)).orElseThrow(Page::absent);
  }

  private ModelAndView draw(
      ReferralFile file,
      @Nullable ReferralEvent event,
      @Nullable FormView sent,
      Page page,
      Viewer viewer) {
    UUID id = file.referral().id();
    var view = new ModelAndView("referrals/file");
    view.addObject("file", pages.view(file, forms(file, event, sent, page, viewer), page));
    view.addObject("letters", letters.of(id, page, viewer));
    view.addObject("subjectHref", path(file, ActingOfficer.of(viewer)));
    view.addObject("drafts", file.sender() && file.content() != null);
    return view;
  }

  /** The page of what is handed over, for a party that may read it there. */
  private @Nullable String path(ReferralFile file, ActingOfficer party) {
    Subject subject = file.referral().subject();
    return subject == null
        ? null
        : sources.stream()
            .filter(source -> source.kind().equals(subject.kind()))
            .findFirst()
            .flatMap(source -> source.read(subject.id(), party))
            .map(SubjectCard::path)
            .orElse(null);
  }

  /** An act that was sent stands there with what was typed, also when it is possible no more. */
  private FileView.FileForms forms(
      ReferralFile file,
      @Nullable ReferralEvent event,
      @Nullable FormView sent,
      Page page,
      Viewer viewer) {
    var events = new LinkedHashSet<>(file.possible());
    if (event != null) {
      events.add(event);
    }
    return new FileView.FileForms(
        events.stream()
            .map(one -> deed(one, one == event ? sent : null, file, page, viewer))
            .toList(),
        sent,
        again(file));
  }

  private FileView.Deed deed(
      ReferralEvent event, @Nullable FormView sent, ReferralFile file, Page page, Viewer viewer) {
    boolean noted = event == ReferralEvent.WITHDRAW || event == ReferralEvent.NOTIFY;
    String note = noted ? ReferralActForms.button(event) + ".hint" : null;
    if (sent != null) {
      return new FileView.Deed(sent, note, true);
    }
    var form = forms.of(event, file, viewer.agencyKey(), page);
    return new FileView.Deed(form.definition().blank(page).apart(form.path() + "-"), note, false);
  }

  /** Where the sender sends elsewhere what no receiver has or can still take. */
  private static @Nullable String again(ReferralFile file) {
    var referral = file.referral();
    boolean nobody =
        file.receivers().stream()
            .noneMatch(one -> one.state().open() || one.state() == ReceiverState.DONE);
    if (!file.sender() || !nobody || !referral.purpose().offered()) {
      return null;
    }
    String suggested =
        file.receivers().stream()
            .map(one -> one.answer().suggested())
            .filter(Objects::nonNull)
            .findFirst()
            .map(agency -> "&nhan=" + agency)
            .orElse("");
    String subject =
        referral.subject() == null
            ? ""
            : "&doi-tuong=" + referral.subject().kind() + "/" + referral.subject().id();
    return ReferralRoutes.DESK
        + "/moi?loai="
        + referral.purpose()
        + "&theo="
        + referral.id()
        + suggested
        + subject;
  }
}
