package vn.chosach.plans.web;

import static vn.chosach.ui.form.FormField.select;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agency.AgencyKind;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.duties.Duty;
import vn.chosach.plans.duties.Plan;
import vn.chosach.plans.duties.Proof;
import vn.chosach.plans.duties.Trace;
import vn.chosach.plans.facts.FactBook;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.matters.CoordinationPage.CoordinationQuestion;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.PageForms;

/** Draws the page of a duty. */
@Component
record DutyPages(Plans plans, PageNames names, PlanPages pages) {

  static final String PROOF = "minh-chung";
  private static final int PAPERS = 20;

  /** How many rows and how much evidence by hand were left out. */
  record DutyLook(int rows, int proofs) {}

  DutyView duty(Trace trace, DutyLook look, Viewer viewer, Page page, PageForms forms) {
    Duty duty = trace.duty();
    Plan plan = trace.plan();
    ActingOfficer member = ActingOfficer.of(viewer);
    String here = PlanRoutes.PLANS + "/nhiem-vu/" + duty.id() + "?ky=" + trace.period().code();
    String column = trace.agency() == null ? here : here + "&co-quan=" + trace.agency();
    String chosen = trace.member() == null ? column : column + "&xa=" + trace.member();
    var rows = trace.facts().stream().limit(PlanDutyController.ROWS).toList();
    return new DutyView(
        duty.id().toString(),
        plan.id().toString(),
        plan.number().isEmpty() ? plan.titleVi() : plan.number(),
        duty.ref(),
        PlanPages.title(duty, page),
        facts(duty, page),
        Periods.choices(page, trace.period()),
        trace.period().code(),
        Periods.name(trace.period(), page),
        trace.columns().stream().map(one -> column(one, trace, here, page)).toList(),
        trace.agency(),
        trace.sources().stream()
            .map(
                one ->
                    new DutyView.DutySource(
                        one.counted() ? chosen + "&loai=" + one.kind() + "#hang" : null,
                        one.kind().equals(trace.kind()),
                        page.t("plans.fact." + one.kind()),
                        one.done()))
            .toList(),
        trace.kind().isEmpty() ? "" : page.t("plans.fact." + trace.kind()),
        rows.stream().map(one -> row(one, page)).toList(),
        pager(trace, chosen, look.rows(), page),
        trace.parts().stream().map(one -> part(one, trace, column, page)).toList(),
        named(trace, page),
        trace.proofs().stream()
            .limit(PlanDutyController.ROWS)
            .map(one -> proof(one, duty.id(), forms.sent(), member, page))
            .toList(),
        proofPages(trace, chosen, look.proofs(), page),
        papers(duty, member, page),
        !forWhom(trace, viewer, page).isEmpty());
  }

  private List<Fact> facts(Duty duty, Page page) {
    var facts = new FactList(page);
    facts.add("plans.duty.lead", names.agency(duty.lead(), page));
    if (!duty.partners().isEmpty()) {
      facts.add(
          "plans.duty.partners",
          String.join(", ", duty.partners().stream().map(key -> names.agency(key, page)).toList()));
    }
    facts.add(
        "plans.duty.frequency",
        page.t(duty.frequency().textKey())
            + (duty.due() == null ? "" : ", " + page.day(duty.due())));
    facts.add("plans.duty.evidence", pages.evidence(duty, page));
    if (duty.target() != null) {
      facts.add("plans.duty.target-name", page.t("plans.duty.target", duty.target()));
    }
    return facts.list();
  }

  private DutyView.DutyColumn column(Trace.TraceColumn one, Trace trace, String here, Page page) {
    var cell = one.cell();
    return new DutyView.DutyColumn(
        here + "&co-quan=" + one.agency().key(),
        one.agency().key().equals(trace.agency()),
        names.brief(one.agency(), page),
        cell.leads(),
        cell.state().tone(),
        MatrixController.text(cell),
        page.t(cell.textKey()),
        MatrixController.unreported(cell, page),
        cell.due() == null ? "–" : page.day(cell.due()));
  }

  private DutyView.DutyPart part(Trace.TracePart one, Trace trace, String column, Page page) {
    return new DutyView.DutyPart(
        column + "&xa=" + one.agency().key() + "#hang",
        one.agency().key().equals(trace.member()),
        names.brief(one.agency(), page),
        one.done(),
        one.plan() == null ? null : PlanRoutes.PLANS + "/" + one.plan());
  }

  private String named(Trace trace, Page page) {
    String key = trace.member() == null ? trace.agency() : trace.member();
    return key == null ? "" : names.agency(key, page);
  }

  private DutyView.DutyRow row(vn.chosach.plans.facts.Fact one, Page page) {
    String unnamed = page.t(one.path() == null ? "plans.duty.hidden" : "plans.duty.open");
    return new DutyView.DutyRow(
        one.path(),
        one.number() == null ? unnamed : one.number(),
        names.agency(one.agency(), page),
        page.moment(one.at()));
  }

  private DutyView.Proof proof(
      Proof one, UUID duty, @Nullable FormView sent, ActingOfficer member, Page page) {
    boolean own = PlanAccessPolicy.actsForUnit(member) && names.acts(one.agency(), member);
    return new DutyView.Proof(
        one.words(),
        page.t("plans.fact." + one.kind()),
        names.agency(one.agency(), page),
        page.day(one.on()),
        one.document(),
        one.hasFile() ? PlanRoutes.PLANS + "/tep/" + one.id() : null,
        one.late(),
        names.officer(one.enteredBy(), page) + ", " + page.moment(one.enteredAt()),
        one.waits() ? Tone.LATER : Boolean.TRUE.equals(one.accepted()) ? Tone.OK : Tone.WARN,
        page.t(
            one.waits()
                ? "plans.proof.waiting"
                : Boolean.TRUE.equals(one.accepted())
                    ? "plans.proof.accepted"
                    : "plans.proof.not-accepted"),
        one.answeredFor(),
        one.struckFor(),
        one.waits()
                && PlanAccessPolicy.directs(member)
                && !Objects.equals(one.enteredBy(), member.actor().id())
            ? again(answering(duty, one.id().toString(), page), "tl-", one, sent, page)
            : null,
        one.struckFor() == null && (own || PlanAccessPolicy.directs(member))
            ? again(striking(duty, one.id().toString()), "bo-", one, sent, page)
            : null);
  }

  /** The form about one piece of evidence, as it was sent or empty. */
  private static FormView again(
      FormDefinition form, String mark, Proof one, @Nullable FormView sent, Page page) {
    FormView.Input of = sent == null ? null : sent.input(PROOF);
    boolean same =
        sent != null
            && of != null
            && of.value().equals(one.id().toString())
            && sent.action().equals(form.action());
    return same && sent != null ? sent : form.blank(page).apart(mark + one.id() + "-");
  }

  /** The form that accepts evidence by hand, or does not. */
  static FormDefinition answering(UUID duty, String proof, Page page) {
    return FormDefinition.of(
        PlanRoutes.PLANS + "/nhiem-vu/" + duty + "/tra-loi-minh-chung",
        "plans.proof.answer",
        FormField.hidden(PROOF, proof),
        FormField.yesNo(
            "chap-nhan", "plans.proof.answer", "plans.proof.accept", "plans.proof.refuse", page),
        PlanFields.title("loi", "plans.proof.remark").optional());
  }

  /** The form that strikes evidence by hand. */
  static FormDefinition striking(UUID duty, String proof) {
    return FormDefinition.of(
        PlanRoutes.PLANS + "/nhiem-vu/" + duty + "/bo-minh-chung",
        "plans.proof.strike",
        FormField.hidden(PROOF, proof),
        PlanFields.title("loi", "plans.reason").missing("plans.words-missing"));
  }

  private List<DutyView.Paper> papers(Duty duty, ActingOfficer member, Page page) {
    var asked = new CoordinationQuestion(null, null, null, false, null, duty.id(), null, 0, PAPERS);
    return plans.matters(asked, member).matters().stream()
        .map(
            item -> {
              var first = item.shares().getFirst();
              return new DutyView.Paper(
                  PlanRoutes.MATTERS + "/" + item.id(),
                  item.number(),
                  item.title(),
                  page.t(item.kind().textKey()),
                  CoordinationPages.tone(first, page.today()),
                  page.t(first.state().textKey(item.kind())));
            })
        .toList();
  }

  private static @Nullable Pager pager(Trace trace, String chosen, int offset, Page page) {
    String base = chosen + "&loai=" + trace.kind() + "&trang=";
    return pager(trace.facts().size(), base, offset, page);
  }

  private static @Nullable Pager proofPages(Trace trace, String chosen, int offset, Page page) {
    return pager(trace.proofs().size(), chosen + "&mc=", offset, page);
  }

  private static @Nullable Pager pager(int found, String base, int offset, Page page) {
    boolean more = found > PlanDutyController.ROWS;
    if (offset == 0 && !more) {
      return null;
    }
    int number = offset / PlanDutyController.ROWS;
    int last = offset + Math.min(found, PlanDutyController.ROWS);
    return new Pager(
        number == 0 ? null : base + (number - 1),
        more ? base + (number + 1) : null,
        page.t("plans.rows.shown", offset + 1, last));
  }

  /**
   * Units enter for themselves and for those that ended whose work they carry on; who directs
   * enters for any agency in sight.
   */
  private List<Choice> forWhom(Trace trace, Viewer viewer, Page page) {
    ActingOfficer member = ActingOfficer.of(viewer);
    boolean directs = PlanAccessPolicy.directs(member);
    boolean unit = PlanAccessPolicy.actsForUnit(member);
    return Stream.of(
            trace.columns().stream()
                .filter(one -> directs || unit && one.agency().key().equals(member.agency()))
                .map(one -> Choice.of(one.agency().key(), names.brief(one.agency(), page))),
            trace.columns().stream()
                .filter(one -> one.agency().kind() == AgencyKind.CLASS)
                .filter(one -> unit && !directs)
                .map(one -> Choice.of(member.agency(), viewer.agencyName(page.lang()))),
            unit && !directs
                ? names.before(member.agency(), trace.duty().carriers(), page).stream()
                : Stream.<Choice>empty())
        .flatMap(one -> one)
        .filter(choice -> !choice.value().isEmpty())
        .distinct()
        .toList();
  }

  /** The form of evidence; where there is no agency to enter it for, nothing that is sent fits. */
  FormDefinition proof(Trace trace, Viewer viewer, Page page) {
    List<Choice> kinds =
        Stream.concat(
                trace.sources().stream().filter(one -> !one.counted()).map(Trace.TraceSource::kind),
                Stream.of(FactBook.DOCUMENT))
            .distinct()
            .map(kind -> Choice.of(kind, page.t("plans.fact." + kind)))
            .toList();
    String agency = trace.agency();
    return FormDefinition.of(
            PlanRoutes.PLANS + "/nhiem-vu/" + trace.duty().id() + "/minh-chung",
            "plans.proof.enter",
            select("co-quan", "plans.agency", forWhom(trace, viewer, page))
                .empty(null)
                .start(agency == null ? List.of() : List.of(agency)),
            select("loai-minh-chung", "plans.proof.kind", kinds).empty(null),
            FormField.today("ngay", "plans.document.on", page).within(null, page.today()),
            PlanFields.words("loi", "plans.proof.what"))
        .and(PlanFields.paper(true))
        .mending(PlanFields.MENDS);
  }
}
