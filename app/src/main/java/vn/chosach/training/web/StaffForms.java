package vn.chosach.training.web;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.files;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.number;
import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.tick;
import static vn.chosach.ui.form.FormField.today;
import static vn.chosach.ui.form.FormField.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.skills.OfficerTask;
import vn.chosach.training.life.Appointment;
import vn.chosach.training.life.Appointment.AppointmentDuty;
import vn.chosach.training.life.Skill;
import vn.chosach.training.life.SkillClaim;
import vn.chosach.training.life.SkillDemand;
import vn.chosach.training.profile.Appointments.AppointmentWish;
import vn.chosach.training.profile.SkillClaims.SkillClaimWish;
import vn.chosach.training.profile.SkillDemands;
import vn.chosach.training.profile.SkillDemands.SkillDemandWish;
import vn.chosach.training.profile.SkillRepository;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The forms of profiles, skills and demands, and what was sent. */
@Component
record StaffForms(SkillRepository claims, TrainingNames names) {

  /** What stands for the own agency where a task is asked for. */
  static final String AGENCY = "AGENCY";

  private static final String PAPERS = "application/pdf,image/jpeg,image/png";
  private static final int TERM = 2;

  private static final Map<String, String> MENDS =
      Map.ofEntries(
          Map.entry("training.skill-missing", "ky-nang"),
          Map.entry("training.claim-waits", "ky-nang"),
          Map.entry("training.claim-paper-missing", "giay"),
          Map.entry("training.issued-on-wrong", "ngay-cap"),
          Map.entry("training.proof-over", "den"),
          Map.entry("training.claim-sent", "tep"),
          Map.entry("training.proof-unseen", "da-xem"),
          Map.entry("training.words-missing", "loi"),
          Map.entry("training.duty-missing", "viec"),
          Map.entry("training.term-wrong", "den"),
          Map.entry("training.last-day-wrong", "den"),
          Map.entry("training.people-out-of-range", "so-nguoi"),
          Map.entry("training.demand-in-past", "tu"),
          Map.entry("training.demand-stands", "ky-nang"));

  FormField skill(Page page) {
    return select(
        "ky-nang",
        "training.field.skill",
        Choice.of(claims.skills(), one -> one.key(), one -> one.name().in(page.lang())));
  }

  static FormField level(Page page) {
    return radios("bac", "training.field.level", levels(page));
  }

  private static List<Choice> levels(Page page) {
    return IntStream.rangeClosed(1, Skill.BEST)
        .mapToObj(n -> Choice.of(String.valueOf(n), page.t("training.level." + n)))
        .toList();
  }

  FormDefinition claim(Page page) {
    return FormDefinition.of(
            StaffRoutes.CLAIM_NEW,
            "training.button.claim",
            skill(page),
            level(page),
            line("giay", "training.field.proof", 300).hinted(),
            day("ngay-cap", "training.field.issued-on").within(null, page.today()),
            day("den", "training.field.proof-to").within(page.today(), null).optional(),
            files("tep", "training.field.proof-file", PAPERS).hinted().optional())
        .mending(MENDS);
  }

  static SkillClaimWish claimed(SubmittedForm sent) {
    return new SkillClaimWish(
        sent.text("ky-nang"),
        TrainingForms.digit(sent.text("bac")),
        sent.text("giay"),
        sent.dayIfAny("ngay-cap"),
        sent.dayIfAny("den"),
        sent.files());
  }

  /** Who looks at a proof confirms or does not; who takes a skill back says why. */
  static FormDefinition of(SkillClaim claim, String act, Page page) {
    return (act.equals("rut")
            ? FormDefinition.of(
                StaffRoutes.claim(claim.id(), act),
                "training.do.rut",
                words("loi", "training.field.why", 2000).rows(3))
            : FormDefinition.of(
                StaffRoutes.claim(claim.id(), act),
                "training.do.xem",
                FormField.yesNo(
                    "ket-qua",
                    "training.field.judged",
                    "training.judged.yes",
                    "training.judged.no",
                    page),
                tick("da-xem", "training.field.seen").when("ket-qua", SubmittedForm.YES),
                words("loi", "training.field.why-not", 2000)
                    .rows(3)
                    .when("ket-qua", SubmittedForm.NO)))
        .mending(MENDS);
  }

  FormDefinition appoint(UUID officer, Page page) {
    return FormDefinition.of(
            StaffRoutes.profile(officer) + "/phan-cong",
            "training.button.appoint",
            radios("viec", "training.field.duty", choices(page, AppointmentDuty::textKey)),
            select("nhom-hang", "training.field.goods", names.goods(page))
                .empty("training.field.goods.all")
                .optional(),
            select("dia-ban", "training.field.area", names.communes(page))
                .empty("training.field.area.all")
                .optional(),
            today("tu", "training.field.begins", page).within(page.today(), null),
            day("den", "training.field.ends")
                .start(page.today().plusYears(TERM).minusDays(1).toString())
                .within(page.today(), null),
            words("loi", "training.field.work", 2000).rows(4))
        .mending(MENDS);
  }

  static AppointmentWish appointed(UUID officer, SubmittedForm sent) {
    return new AppointmentWish(
        officer,
        sent.choiceIfAny("viec", AppointmentDuty.class),
        sent.textIfAny("nhom-hang"),
        sent.textIfAny("dia-ban"),
        sent.dayIfAny("tu"),
        sent.dayIfAny("den"),
        sent.text("loi"));
  }

  static FormDefinition ending(Appointment one, Page page) {
    return FormDefinition.of(
            StaffRoutes.APPOINTMENTS + "/" + one.number() + "/thoi",
            "training.button.end-appointment",
            today("den", "training.field.last-day", page).within(page.today(), one.validTo()),
            words("loi", "training.field.why", 2000).rows(3))
        .mending(MENDS);
  }

  /** The own agency; for a task, who may say so. */
  private List<Choice> targets(ActingOfficer officer, Page page) {
    var targets = new ArrayList<Choice>();
    targets.add(
        Choice.of(AGENCY, page.t("training.demand.own", names.agency(officer.agency(), page))));
    if (SkillDemands.tasks(officer)) {
      targets.addAll(
          Choice.of(
              List.of(OfficerTask.values()),
              one -> one.name(),
              one -> page.t("training.demand.task", page.t(one.textKey()))));
    }
    return targets;
  }

  FormDefinition demand(ActingOfficer officer, Page page) {
    return FormDefinition.of(
            StaffRoutes.DEMANDS,
            "training.button.demand",
            select("cua", "training.field.demand-of", targets(officer, page)),
            skill(page),
            level(page),
            number("so-nguoi", "training.field.demand-people").when("cua", AGENCY),
            today("tu", "training.field.begins", page).within(page.today(), null),
            words("loi", "training.field.demand-why", 2000).rows(3))
        .mending(MENDS);
  }

  static SkillDemandWish demanded(SubmittedForm sent) {
    return new SkillDemandWish(
        sent.choiceIfAny("cua", OfficerTask.class),
        sent.numberIfAny("so-nguoi"),
        sent.text("ky-nang"),
        TrainingForms.digit(sent.text("bac")),
        sent.dayIfAny("tu"),
        sent.text("loi"));
  }

  static FormDefinition deciding(SkillDemand one, String act, Page page) {
    String address = StaffRoutes.demand(one.id(), act);
    String button = "training.do." + act;
    return (act.equals("thoi")
            ? FormDefinition.of(
                address,
                button,
                today("tu", "training.field.last-day", page).within(page.today(), null),
                words("loi", "training.field.why", 2000).rows(3))
            : FormDefinition.of(address, button))
        .mending(MENDS);
  }
}
