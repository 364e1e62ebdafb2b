package vn.chosach.plans.funding.web;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.today;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.plans.Plans;
import vn.chosach.plans.funding.MoneyRights;
import vn.chosach.plans.funding.MoneyRights.HeldOffice;
import vn.chosach.plans.life.FundingAct;
import vn.chosach.plans.life.MoneyOffice;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormReader;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Kế toán, chủ tài khoản: recorded from an appointment, confirmed by a second person, ended. */
@Controller
record MoneyOfficeController(
    Plans plans, MoneyRights rights, Officers officers, MoneyNames names, FormReader reader) {

  static final String OFFICES = MoneyRoutes.MONEY + "/nguoi";
  private static final String CONFIRM = "XAC_NHAN";
  private static final String END = "KET_THUC";

  @GetMapping(OFFICES)
  ModelAndView read(Page page, Viewer viewer) {
    return drawn(null, null, page, viewer);
  }

  @PostMapping(OFFICES)
  ModelAndView record(FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    return visit.answer(
        form(page, viewer),
        sent ->
            plans.proceed(
                new PlanAct.Fund(
                    new FundingAct.Appoint(
                        viewer.agencyKey(),
                        sent.id("nguoi"),
                        sent.choice("chuc", MoneyOffice.class),
                        sent.dayIfAny("ngay"),
                        sent.dayIfAny("den"),
                        MoneyFields.paper(sent))),
                ActingOfficer.of(viewer)),
        done -> visit.say(OFFICES, "plans.said.office-waits"),
        again -> drawn(again, null, page, viewer));
  }

  @PostMapping(OFFICES + "/buoc")
  ModelAndView step(FormVisit visit, Viewer viewer) {
    UUID right = SentId.of(visit.value("quyen-tien")).orElse(SentId.NONE);
    boolean ends = END.equals(visit.value("viec"));
    SubmittedForm sent = visit.read(ends ? ending(right) : confirming(right));
    FundingAct act =
        ends
            ? new FundingAct.EndOffice(right, sent.text("loi"))
            : new FundingAct.ConfirmOffice(right);
    return visit.answer(
        sent,
        () -> plans.proceed(new PlanAct.Fund(act), ActingOfficer.of(viewer)),
        done -> visit.say(OFFICES, "plans.said.step"),
        again -> drawn(again, right, visit.page(), viewer));
  }

  private List<Choice> colleagues(Page page, Viewer viewer) {
    return officers.working(viewer.agencyKey(), null).stream()
        .filter(one -> !one.id().equals(viewer.officerId()))
        .map(one -> Choice.of(one.id().toString(), names.officer(one.id(), page)))
        .toList();
  }

  private FormDefinition form(Page page, Viewer viewer) {
    return FormDefinition.of(
            OFFICES,
            "plans.money.office.record",
            select("nguoi", "plans.money.officer", colleagues(page, viewer)).open(),
            select("chuc", "plans.money.office", choices(page, MoneyOffice::textKey)),
            today("ngay", "plans.rules.from", page),
            day("den", "plans.rules.to").optional())
        .and(MoneyFields.paper())
        .mending(MoneyFields.MENDS);
  }

  private static FormDefinition confirming(UUID right) {
    return FormDefinition.of(
        OFFICES + "/buoc",
        "plans.money.office.confirm",
        hidden("viec", CONFIRM),
        hidden("quyen-tien", right.toString()));
  }

  private static FormDefinition ending(UUID right) {
    return FormDefinition.of(
            OFFICES + "/buoc",
            "plans.money.office.end",
            hidden("viec", END),
            hidden("quyen-tien", right.toString()),
            MoneyFields.words("loi", "plans.money.why"))
        .mending(MoneyFields.MENDS);
  }

  /**
   * @param again the form that was refused
   * @param of the office it was about; {@code null} for a new one
   */
  private ModelAndView drawn(
      @Nullable FormView again, @Nullable UUID of, Page page, Viewer viewer) {
    ActingOfficer member = ActingOfficer.of(viewer);
    var all = new LinkedHashMap<UUID, HeldOffice>();
    rights.of(viewer.agencyKey()).forEach(one -> all.put(one.id(), one));
    rights.waiting().stream()
        .filter(one -> rights.confirms(one, member))
        .forEach(one -> all.put(one.id(), one));
    FormView blank =
        MoneyRights.records(member)
            ? of == null && again != null ? again : reader.blank(form(page, viewer), page, viewer)
            : null;
    return new ModelAndView(
        "plans/moneyOffices",
        "view",
        new MoneyOfficesView(
            all.values().stream().map(one -> row(one, again, of, member, page)).toList(),
            blank,
            again == null ? FormErrors.none() : again.errors()));
  }

  private static String state(HeldOffice one, boolean holds) {
    return one.endedAt() != null
        ? "plans.money.office.ended"
        : one.waits()
            ? "plans.money.office.waits"
            : holds ? "plans.money.office.holds" : "plans.money.office.not-today";
  }

  private MoneyOfficesView.MoneyOfficeRow row(
      HeldOffice one,
      @Nullable FormView again,
      @Nullable UUID of,
      ActingOfficer member,
      Page page) {
    boolean own = member.agency().equals(one.agency()) && MoneyRights.ends(member);
    boolean holds = one.on(page.today());
    FormView filled = again != null && one.id().equals(of) ? again : null;
    boolean ends = filled != null && filled.button().equals(page.t("plans.money.office.end"));
    return new MoneyOfficesView.MoneyOfficeRow(
        names.officer(one.officer(), page),
        page.t(one.office().textKey()),
        names.agency(one.agency(), page),
        page.day(one.validFrom()) + " – " + (one.validTo() == null ? "…" : page.day(one.validTo())),
        one.document(),
        one.hasFile() ? MoneyRoutes.PLANS + "/tep/" + one.id() : null,
        page.t(state(one, holds)),
        holds ? Tone.OK : one.waits() ? Tone.CARE : Tone.NONE,
        one.waits() && rights.confirms(one, member)
            ? filled != null && !ends ? filled : confirming(one.id()).blank(page)
            : null,
        own && one.endedAt() == null
            ? filled != null && ends ? filled : ending(one.id()).blank(page).apart(one.id() + "-")
            : null);
  }
}
