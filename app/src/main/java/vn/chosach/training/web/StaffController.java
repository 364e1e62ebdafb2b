package vn.chosach.training.web;

import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.training.life.Appointment;
import vn.chosach.training.life.SkillClaim;
import vn.chosach.training.profile.Appointments;
import vn.chosach.training.profile.ProfilePolicy;
import vn.chosach.training.profile.SkillClaims;
import vn.chosach.ui.Attachment;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Vault;
import vn.chosach.vault.VaultOpening;

/**
 * Hồ sơ cán bộ: the skills of an officer with their proof, and what the officer is appointed to.
 */
@Controller
record StaffController(
    SkillClaims claims,
    Appointments appointments,
    Officers officers,
    StaffPages pages,
    StaffForms forms,
    Vault vault) {

  /** Officers of an agency for who reads their profiles, else the own profile. */
  @GetMapping(StaffRoutes.PROFILES)
  ModelAndView list(
      Page page,
      Viewer viewer,
      @RequestParam(name = "co-quan", defaultValue = "") String asked,
      @RequestParam(name = "trang", defaultValue = "") String at) {
    ActingOfficer who = ActingOfficer.of(viewer);
    String agency = asked.isEmpty() ? who.agency() : asked;
    return ProfilePolicy.reads(agency, who)
        ? new ModelAndView("training/profiles", "profiles", pages.list(agency, at, who, page))
        : new ModelAndView(
            "training/profile",
            "profile",
            pages.one(read(viewer.officerId().toString(), who), who, page));
  }

  @GetMapping(StaffRoutes.PROFILE)
  ModelAndView one(@PathVariable String id, Page page, Viewer viewer) {
    ActingOfficer who = ActingOfficer.of(viewer);
    return new ModelAndView("training/profile", "profile", pages.one(read(id, who), who, page));
  }

  private Officer read(String id, ActingOfficer who) {
    return SentId.of(id)
        .flatMap(officers::inOffice)
        .filter(one -> ProfilePolicy.reads(one, who))
        .orElseThrow(Page::absent);
  }

  @FormMapping(StaffRoutes.CLAIM_NEW)
  ModelAndView claim(FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    return visit.answer(
        forms.claim(page),
        sent -> claims.propose(StaffForms.claimed(sent), ActingOfficer.of(viewer)),
        done -> visit.say(StaffRoutes.profile(done.officer()), "training.said.claim"),
        again -> claiming(again, page));
  }

  private static ModelAndView claiming(FormView form, Page page) {
    return form(form, page.t("training.claim.new"), StaffRoutes.PROFILES);
  }

  private static ModelAndView form(FormView form, String title, String back) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", title)
        .addObject("back", back);
  }

  @GetMapping(StaffRoutes.CLAIM_ACT)
  ModelAndView judging(
      @PathVariable String id, @PathVariable String act, Page page, Viewer viewer) {
    SkillClaim claim = claim(id, ActingOfficer.of(viewer));
    return judging(StaffForms.of(claim, act, page).blank(page), claim, act, page);
  }

  @PostMapping(StaffRoutes.CLAIM_ACT)
  ModelAndView judge(
      @PathVariable String id, @PathVariable String act, FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    ActingOfficer who = ActingOfficer.of(viewer);
    SkillClaim claim = claim(id, who);
    return visit.answer(
        StaffForms.of(claim, act, page),
        sent ->
            act.equals("rut")
                ? claims.end(claim.id(), sent.text("loi"), who)
                : claims.decide(
                    claim.id(), sent.yes("ket-qua"), sent.tick("da-xem"), sent.text("loi"), who),
        done -> visit.say(StaffRoutes.profile(claim.officer()), "training.said." + act),
        again -> judging(again, claim, act, page));
  }

  private ModelAndView judging(FormView form, SkillClaim claim, String act, Page page) {
    return form(
            form,
            page.t("training.do." + act) + " · " + pages.skill(claim, page),
            StaffRoutes.profile(claim.officer()))
        .addObject(
            "lede",
            page.t(
                "training.claim.lede",
                page.t("training.level." + claim.level()),
                claim.paper(),
                page.day(claim.issuedOn())));
  }

  /** A skill of an officer whose profile the viewer reads. */
  private SkillClaim claim(String id, ActingOfficer who) {
    return SentId.of(id)
        .flatMap(pages::claim)
        .filter(
            one ->
                officers
                    .inOffice(one.officer())
                    .filter(of -> ProfilePolicy.reads(of, who))
                    .isPresent())
        .orElseThrow(Page::absent);
  }

  /** The picture of the proof; each look at it is written down by the vault. */
  @GetMapping(StaffRoutes.CLAIM_FILE)
  ResponseEntity<byte[]> proof(@PathVariable String id, Page page, Viewer viewer) {
    SkillClaim claim = claim(id, ActingOfficer.of(viewer));
    KeptFile kept =
        vault.files(claim.id()).stream()
            .filter(KeptFile::kept)
            .findFirst()
            .orElseThrow(Page::absent);
    if (vault.openOriginal(claim.id(), kept.id(), viewer.actor(), page.t("training.claim.reading"))
        instanceof VaultOpening.Opened opened) {
      return Attachment.of(opened.type(), kept.id() + "." + kept.kind().ending())
          .body(opened.bytes());
    }
    throw Page.absent();
  }

  @GetMapping(StaffRoutes.APPOINT)
  ModelAndView appointing(@PathVariable String id, Page page, Viewer viewer) {
    Officer of = appointable(id, ActingOfficer.of(viewer));
    return appointing(forms.appoint(of.id(), page).blank(page), of, page);
  }

  @PostMapping(StaffRoutes.APPOINT)
  ModelAndView appoint(
      @PathVariable String id, FormVisit visit, Viewer viewer, FlashMessage.Speaker said) {
    Page page = visit.page();
    ActingOfficer who = ActingOfficer.of(viewer);
    Officer of = appointable(id, who);
    return visit.answer(
        forms.appoint(of.id(), page),
        sent -> appointments.appoint(StaffForms.appointed(of.id(), sent), who),
        done -> drafted(done, said),
        again -> appointing(again, of, page));
  }

  /** Where the draft waits to be submitted. */
  private String drafted(Appointment one, FlashMessage.Speaker said) {
    said.say("training.said.appointment", one.number());
    return "/van-ban/" + appointments.waiting(one.id()).orElseThrow().document();
  }

  /** An officer of the own agency whom the viewer may put forward. */
  private Officer appointable(String id, ActingOfficer who) {
    return SentId.of(id)
        .flatMap(officers::inOffice)
        .filter(
            one ->
                ProfilePolicy.drafts(one.agencyKey(), who)
                    && !one.id().equals(Objects.requireNonNull(who.actor().id())))
        .orElseThrow(Page::absent);
  }

  private static ModelAndView appointing(FormView form, Officer of, Page page) {
    return form(
        form, page.t("training.appoint") + " · " + of.displayName(), StaffRoutes.profile(of.id()));
  }

  @GetMapping(StaffRoutes.APPOINTMENT_END)
  ModelAndView ending(@PathVariable String number, Page page, Viewer viewer) {
    Appointment one = standing(number, ActingOfficer.of(viewer));
    return ending(StaffForms.ending(one, page).blank(page), one, page);
  }

  @PostMapping(StaffRoutes.APPOINTMENT_END)
  ModelAndView end(
      @PathVariable String number, FormVisit visit, Viewer viewer, FlashMessage.Speaker said) {
    Page page = visit.page();
    ActingOfficer who = ActingOfficer.of(viewer);
    Appointment one = standing(number, who);
    return visit.answer(
        StaffForms.ending(one, page),
        sent -> appointments.end(number, sent.dayIfAny("den"), sent.text("loi"), who),
        done -> drafted(done, said),
        again -> ending(again, one, page));
  }

  private Appointment standing(String number, ActingOfficer who) {
    return appointments
        .numbered(number)
        .filter(one -> ProfilePolicy.drafts(one.agency(), who))
        .orElseThrow(Page::absent);
  }

  private static ModelAndView ending(FormView form, Appointment one, Page page) {
    return form(
        form,
        page.t("training.do.end-appointment") + " · " + one.number(),
        StaffRoutes.profile(one.officer()));
  }
}
