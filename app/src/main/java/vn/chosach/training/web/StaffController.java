package vn.chosach.training.web;

import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
import vn.chosach.training.web.StaffView.ProfileRow;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListTable;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Vault;

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
    Vault vault,
    DeskList<ProfileRow> profileList) {

  /** Officers of an agency for who reads their profiles, else the own profile. */
  @GetMapping(StaffRoutes.PROFILES)
  ModelAndView list(
      Page page, Viewer viewer, @RequestParam(name = "co-quan", defaultValue = "") String asked) {
    ActingOfficer who = ActingOfficer.of(viewer);
    String agency = asked.isEmpty() ? who.agency() : asked;
    return ProfilePolicy.reads(agency, who)
        ? new ModelAndView("training/profiles", "profiles", pages.list(agency, who, page))
            .addObject("table", ListTable.of(profileList, page))
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
  ModelAndView claim(FormVisit visit, ActingOfficer who) {
    return visit.answer(
        forms.claim(visit.page()),
        sent -> claims.propose(StaffForms.claimed(sent), who),
        done -> visit.say(StaffRoutes.profile(done.officer()), "training.said.claim"),
        visit.titled("training.claim.new", StaffRoutes.PROFILES));
  }

  @FormMapping(StaffRoutes.CLAIM_ACT)
  ModelAndView judge(
      @PathVariable String id, @PathVariable String act, FormVisit visit, ActingOfficer who) {
    Page page = visit.page();
    SkillClaim claim = claim(id, who);
    String profile = StaffRoutes.profile(claim.officer());
    return visit.answer(
        StaffForms.of(claim, act, page),
        sent ->
            act.equals("rut")
                ? claims.end(claim.id(), sent.text("loi"), who)
                : claims.decide(
                    claim.id(), sent.yes("ket-qua"), sent.tick("da-xem"), sent.text("loi"), who),
        done -> visit.say(profile, "training.said." + act),
        new FormPage(
            page.t("training.do." + act) + " · " + pages.skill(claim, page),
            page.t(
                "training.claim.lede",
                page.t("training.level." + claim.level()),
                claim.paper(),
                page.day(claim.issuedOn())),
            profile));
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
    return vault
        .openOriginal(claim.id(), kept.id(), viewer.actor(), page.t("training.claim.reading"))
        .attached(kept);
  }

  @FormMapping(StaffRoutes.APPOINT)
  ModelAndView appoint(@PathVariable String id, FormVisit visit, ActingOfficer who) {
    Page page = visit.page();
    Officer of = appointable(id, who);
    return visit.answer(
        forms.appoint(of.id(), page),
        sent -> appointments.appoint(StaffForms.appointed(of.id(), sent), who),
        done -> drafted(done, visit),
        FormPage.titled(
            page.t("training.appoint") + " · " + of.displayName(), StaffRoutes.profile(of.id())));
  }

  /** Where the draft waits to be submitted. */
  private String drafted(Appointment one, FormVisit visit) {
    return visit.say(
        "/van-ban/" + appointments.waiting(one.id()).orElseThrow().document(),
        "training.said.appointment",
        one.number());
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

  @FormMapping(StaffRoutes.APPOINTMENT_END)
  ModelAndView end(@PathVariable String number, FormVisit visit, ActingOfficer who) {
    Page page = visit.page();
    Appointment one = standing(number, who);
    return visit.answer(
        StaffForms.ending(one, page),
        sent -> appointments.end(number, sent.dayIfAny("den"), sent.text("loi"), who),
        done -> drafted(done, visit),
        FormPage.titled(
            page.t("training.do.end-appointment") + " · " + one.number(),
            StaffRoutes.profile(one.officer())));
  }

  private Appointment standing(String number, ActingOfficer who) {
    return appointments
        .numbered(number)
        .filter(one -> ProfilePolicy.drafts(one.agency(), who))
        .orElseThrow(Page::absent);
  }
}
