package vn.chosach.cases.web.forms;

import static vn.chosach.cases.web.forms.CaseActForms.form;
import static vn.chosach.cases.web.forms.CaseActForms.reason;
import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.money;
import static vn.chosach.ui.form.FormField.now;
import static vn.chosach.ui.form.FormField.number;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.tick;
import static vn.chosach.ui.form.FormField.ticks;
import static vn.chosach.ui.form.FormField.today;
import static vn.chosach.ui.form.FormField.words;
import static vn.chosach.ui.form.FormField.yesNo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CrimeThresholds.Threshold;
import vn.chosach.cases.life.ExhibitKind;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.life.Valuation;
import vn.chosach.cases.web.forms.CaseActForms.ActForm;
import vn.chosach.officers.skills.OfficerTask;
import vn.chosach.referrals.life.FilePart;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** Forms of acts that follow from much of the file: team, parts that are handed over, evidence. */
@Component
record CaseFormParts(CaseNames names) {

  /** Beginning of the names of the fields for parts of a file. */
  private static final String PART = "phan-";

  /** Officers who may work on the case. */
  List<Choice> people(CaseFile.Access access, OfficerTask task, Page page) {
    return names.officers(access.agencies(), access.recused(), task, page);
  }

  private static List<String> officer(CaseFile.Access access) {
    UUID officer = access.officer();
    return officer == null ? List.of() : List.of(officer.toString());
  }

  private static String articles(Dossier dossier) {
    return dossier.thresholds().stream()
        .map(Threshold::article)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  ActForm plan(Dossier dossier, Page page) {
    CaseFile.Access access = dossier.file().access();
    List<Choice> people = people(access, OfficerTask.INSPECTION, page);
    return form(
        sent ->
            new CaseAct.Plan(
                sent.day("ngay"),
                sent.text("dia-diem"),
                sent.text("noi-dung"),
                team(sent),
                sent.ids("truong-doan"),
                sent.text("qua-ro"),
                sent.numberIfAny("bang-chung")),
        today("ngay", "cases.field.inspection-day", page),
        line("dia-diem", "cases.field.place"),
        words("noi-dung", "cases.field.scope"),
        select("truong-doan", "cases.field.leader", people)
            .start(officer(access))
            .unread("cases.one-leader")
            .open(),
        ticks("thanh-vien", "cases.field.team", people).open(),
        words("qua-ro", "cases.field.evident").optional(),
        select("bang-chung", "cases.field.evidence", exhibits(dossier)).optional());
  }

  /** Whoever leads the team is a member of it, ticked or not. */
  private static List<UUID> team(SubmittedForm sent) {
    return Stream.concat(sent.ids("truong-doan").stream(), sent.ids("thanh-vien").stream())
        .distinct()
        .toList();
  }

  ActForm assign(CaseFile.Access access, Page page) {
    return form(
        sent -> new CaseAct.Assign(sent.id("nguoi"), sent.ids("cung"), sent.text("ly-do")),
        select(
                "nguoi",
                "cases.field.officer",
                names.officers(
                    List.of(access.agency()), access.recused(), OfficerTask.CASE_WORK, page))
            .start(officer(access))
            .open(),
        ticks("cung", "cases.field.others", people(access, OfficerTask.CASE_WORK, page)).open(),
        reason());
  }

  /** The file is listed part by part; the receiving body counts it again (forms of NĐ 118/2021). */
  ActForm transfer(Dossier dossier, Page page) {
    boolean report = dossier.inspections().stream().allMatch(one -> one.heldAt() == null);
    List<FilePart> listed =
        Stream.of(FilePart.values())
            .filter(part -> !report || FilePart.required(true).contains(part))
            .toList();
    var last = dossier.drafted() instanceof PaperTerms.Transfer one ? one : null;
    List<Choice> people = violators(dossier);
    var fields = new ArrayList<FormField>();
    if (!people.isEmpty()) {
      fields.add(
          ticks("doi-tuong", "cases.field.transferred", people)
              .hinted()
              .start(
                  last == null ? List.of() : last.subjects().stream().map(UUID::toString).toList())
              .optional());
    }
    List<Choice> bodies = names.investigators(page);
    fields.add(
        select("co-quan", "cases.field.receiver", bodies)
            .start(bodies.stream().limit(1).map(Choice::value).toList()));
    fields.add(
        select(
                "vien-kiem-sat",
                "cases.field.procuracy",
                names.bodies("", page).stream()
                    .filter(one -> one.value().startsWith(PaperTerms.Transfer.PROCURACY))
                    .toList())
            .hinted()
            .empty("cases.choice.same-level")
            .optional());
    fields.add(
        line("dieu", "cases.field.articles")
            .start(last == null ? articles(dossier) : last.articles()));
    fields.add(words("ly-do", "cases.field.crime-signs").start(last == null ? "" : last.words()));
    for (FilePart part : listed) {
      fields.add(
          number(PART + part.name(), part.textKey())
              .hint("cases.hint.sheets")
              .start(
                  last == null || !last.parts().containsKey(part)
                      ? ""
                      : String.valueOf(last.parts().get(part)))
              .optional(!FilePart.required(report).contains(part)));
    }
    return new ActForm(
        fields,
        sent ->
            new CaseAct.Prepare(
                new PaperTerms.Transfer(
                    people.isEmpty() ? List.of() : sent.ids("doi-tuong"),
                    sent.text("co-quan"),
                    sent.text("dieu"),
                    sent.text("ly-do"),
                    parts(listed, sent),
                    sent.text("vien-kiem-sat").isEmpty() ? null : sent.text("vien-kiem-sat"))));
  }

  /** Who can be sanctioned, and is not with the criminal side already. */
  private static List<Choice> violators(Dossier dossier) {
    return dossier.subjects().stream()
        .filter(one -> DecisionForms.VIOLATORS.contains(one.kind()))
        .filter(
            one ->
                dossier.transfers().stream().noneMatch(row -> row.bars() && row.concerns(one.id())))
        .map(one -> Choice.of(one.id().toString(), one.name()))
        .toList();
  }

  /** Parts of the file with their sheets; what is left empty is not in the file. */
  private static Map<FilePart, Integer> parts(List<FilePart> listed, SubmittedForm sent) {
    var parts = new EnumMap<FilePart, Integer>(FilePart.class);
    for (FilePart part : listed) {
      Integer sheets = sent.numberIfAny(PART + part.name());
      if (sheets != null) {
        parts.put(part, sheets);
      }
    }
    return parts;
  }

  static ActForm secure(Dossier dossier, Page page) {
    int next = 1 + dossier.evidence().stream().mapToInt(Dossier.Exhibit::number).max().orElse(0);
    return form(
        sent ->
            new CaseAct.Secure(
                sent.number("so"),
                sent.choice("loai", ExhibitKind.class),
                sent.text("ten"),
                sent.text("so-luong"),
                sent.moment("luc"),
                sent.text("niem-phong"),
                sent.text("nguoi-giu")),
        number("so", "cases.field.exhibit-number").start(String.valueOf(next)),
        select("loai", "cases.field.kind", choices(page, ExhibitKind::textKey)),
        line("ten", "cases.field.name"),
        line("so-luong", "cases.field.count"),
        now("luc", "cases.field.taken", page),
        line("niem-phong", "cases.field.seal").optional(),
        line("nguoi-giu", "cases.field.holder"));
  }

  static ActForm passOn(Dossier dossier, Page page) {
    return form(
        sent ->
            new CaseAct.PassOn(
                sent.number("tang-vat"),
                sent.text("nguoi-giu"),
                sent.moment("luc"),
                sent.text("ly-do")),
        select("tang-vat", "cases.field.exhibit", exhibits(dossier.there())),
        line("nguoi-giu", "cases.field.new-holder"),
        now("luc", "cases.field.moment", page),
        reason());
  }

  ActForm takeDown(Page page) {
    return form(
        sent ->
            new CaseAct.TakeDown(
                sent.text("nen-tang"),
                sent.text("dia-chi"),
                sent.text("so"),
                sent.moment("luc"),
                sent.text("bang-chung")),
        select("nen-tang", "cases.field.platform", names.platforms(page)),
        words("dia-chi", "cases.field.addresses"),
        line("so", "cases.field.paper"),
        now("luc", "cases.field.asked", page),
        line("bang-chung", "cases.field.proof"));
  }

  ActForm checkTakeDown(Dossier dossier, Page page) {
    List<Choice> open =
        dossier.requests().stream()
            .filter(one -> one.answeredAt() == null)
            .map(
                one ->
                    Choice.of(
                        one.id().toString(),
                        names.platform(one.platform(), page) + " · " + one.paper()))
            .toList();
    return form(
        sent ->
            new CaseAct.CheckTakeDown(
                sent.id("yeu-cau"), sent.moment("luc"), sent.yes("da-go"), sent.text("ghi-chu")),
        select("yeu-cau", "cases.field.request", open),
        now("luc", "cases.field.answered", page),
        yesNo("da-go", "cases.field.gone", "cases.choice.gone", "cases.choice.still", page),
        words("ghi-chu", "cases.field.note").optional());
  }

  ActForm valuation(CaseFile file, Page page) {
    Valuation now = file.valuation();
    String goods = file.matter().goods();
    String violation = file.matter().violation();
    Integer quantity = now.quantity();
    return form(
        sent -> {
          Integer counted = sent.numberIfAny("so-luong");
          Valuation.ValuationUnit unit = sent.choiceIfAny("don-vi", Valuation.ValuationUnit.class);
          if (counted != null && unit == null) {
            sent.wrong("don-vi", page.t("ui.form.choose", page.t("cases.field.unit")));
          }
          return new CaseAct.CaseActValue(
              new Valuation(
                  sent.moneyIfAny("tri-gia"),
                  sent.moneyIfAny("thu-loi"),
                  sent.moneyIfAny("thiet-hai"),
                  counted,
                  counted == null ? null : unit,
                  sent.tick("tai-pham"),
                  false),
              sent.textIfAny("hang"),
              sent.textIfAny("hanh-vi"),
              sent.text("ly-do"));
        },
        select("hang", "cases.field.goods", names.goods(page))
            .hint("cases.hint.kinds")
            .start(goods == null ? "" : goods)
            .optional(),
        select("hanh-vi", "cases.field.act", names.violations(page))
            .start(violation == null ? "" : violation)
            .optional(),
        money("tri-gia", "cases.field.worth").start(now.worth()).optional(),
        money("thu-loi", "cases.field.gain").start(now.gain()).optional(),
        money("thiet-hai", "cases.field.damage").start(now.damage()).optional(),
        number("so-luong", "cases.field.quantity")
            .start(quantity == null ? List.of() : List.of(quantity.toString()))
            .optional(),
        select("don-vi", "cases.field.unit", choices(page, Valuation.ValuationUnit::textKey))
            .optional(),
        tick("tai-pham", "cases.field.repeated")
            .start(now.repeated() ? List.of("true") : List.of()),
        words("ly-do", "cases.field.method"));
  }

  /** Exhibits by their number. */
  static List<Choice> exhibits(Dossier dossier) {
    return exhibits(dossier.evidence().stream().filter(Dossier.Exhibit::counts));
  }

  static List<Choice> exhibits(Stream<Dossier.Exhibit> which) {
    return which
        .map(one -> Choice.of(String.valueOf(one.number()), one.number() + ". " + one.name()))
        .toList();
  }

  /** What was said at a moment. */
  static ActForm atMoment(CaseEvent event, String moment, String words, Page page) {
    return form(
        sent -> new CaseAct.AtMoment(event, sent.moment("luc"), sent.text("noi-dung")),
        now("luc", moment, page),
        words("noi-dung", words));
  }
}
