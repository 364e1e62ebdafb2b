package vn.chosach.plans.funding.web;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.money;
import static vn.chosach.ui.form.FormField.number;
import static vn.chosach.ui.form.FormField.select;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Dong;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.duties.Duty;
import vn.chosach.plans.funding.FundingRecord;
import vn.chosach.plans.funding.LedgerQuery;
import vn.chosach.plans.life.FundingAct;
import vn.chosach.plans.life.FundingSource;
import vn.chosach.plans.life.FundingStage;
import vn.chosach.plans.life.FundingTie;
import vn.chosach.plans.life.FundingTie.TieKind;
import vn.chosach.plans.life.PlanState;
import vn.chosach.plans.life.Spending;
import vn.chosach.plans.life.Unspent;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The forms of money: one for each step, and those of what is done with a step. */
@Component
record FundingForms(Plans plans, LedgerQuery ledger) {

  /** Steps that ask nothing about amount or day. */
  private static final Set<FundingStage> PLAIN =
      EnumSet.of(FundingStage.SETTLEMENT, FundingStage.WITHDRAWAL, FundingStage.REFUND);

  static final String PREPARE = MoneyRoutes.MONEY + "/lap";

  /** Text key of what is prepared. */
  static String title(FundingStage stage) {
    return "plans.money.prepare." + stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  FormDefinition of(FundingStage stage, Page page, ActingOfficer member) {
    var fields = new ArrayList<FormField>();
    switch (stage) {
      case ESTIMATE -> {
        fields.add(number("nam", "plans.money.year").start(String.valueOf(page.today().getYear())));
        fields.add(select("nguon", "plans.money.source", choices(page, FundingSource::textKey)));
        amounts(fields);
      }
      case ALLOCATION -> {
        fields.add(ground(stage, "plans.money.by-estimate", page, member));
        amounts(fields);
      }
      case COMMITMENT -> commitment(fields, page, member);
      case PAYMENT -> {
        fields.add(ground(stage, "plans.money.by-commitment", page, member));
        fields.add(amount());
        fields.add(day(page));
        fields.add(
            MoneyFields.title("nguoi-nhan", "plans.money.payee")
                .hint("plans.money.not-secret")
                .optional());
      }
      case SETTLEMENT -> {
        fields.add(
            select(
                    "ky",
                    "plans.money.period",
                    Choice.of(
                        ledger.unsettled(page.today(), member),
                        one -> one.year() + "-" + one.source().name(),
                        one -> one.year() + ", " + page.t(one.source().textKey())))
                .missing("plans.nothing-to-settle"));
        fields.add(
            select("du", "plans.money.unspent", choices(page, Unspent::textKey))
                .hinted()
                .empty("plans.money.unspent.none")
                .optional());
      }
      case WITHDRAWAL -> fields.add(ground(stage, "plans.money.by-allocation", page, member));
      case REFUND -> fields.add(ground(stage, "plans.money.by-payment", page, member));
      case CARRY_OVER -> throw new IllegalArgumentException("nobody prepares what is carried over");
    }
    fields.add(MoneyFields.words("loi", words(stage)).hint("plans.money.words.hint").optional());
    if (!PLAIN.contains(stage)) {
      fields.add(MoneyFields.words("tra-loi", "plans.money.answer").hinted().rows(2).optional());
    }
    return FormDefinition.of(PREPARE + "?buoc=" + stage.name(), title(stage), fields)
        .mending(MoneyFields.MENDS);
  }

  private static String words(FundingStage stage) {
    return switch (stage) {
      case ESTIMATE -> "plans.money.needed-for";
      case COMMITMENT, PAYMENT -> "plans.money.words";
      case ALLOCATION -> "plans.money.on-ground";
      case SETTLEMENT, WITHDRAWAL, REFUND, CARRY_OVER -> "plans.money.why";
    };
  }

  private void commitment(List<FormField> fields, Page page, ActingOfficer member) {
    fields.add(ground(FundingStage.COMMITMENT, "plans.money.by-allocation", page, member));
    fields.add(
        select("noi-dung-chi", "plans.money.spending", choices(page, Spending::textKey))
            .hinted()
            .missing("plans.spending-missing"));
    fields.add(amount());
    fields.add(day(page));
    fields.add(
        select("gan", "plans.money.tie", choices(page, TieKind::textKey))
            .hinted()
            .missing("plans.tie-missing"));
    fields.add(
        select("nhiem-vu", "plans.duty", duties(page, member))
            .missing("plans.duty-of-others")
            .when("gan", TieKind.DUTY.name()));
    fields.add(
        FormField.line("vu-viec", "plans.money.case")
            .missing("plans.unknown-case")
            .autocomplete("off")
            .when("gan", TieKind.CASE.name(), TieKind.EXHIBIT.name()));
    fields.add(
        number("tang-vat", "plans.money.exhibit-number")
            .wrong("plans.unknown-exhibit")
            .when("gan", TieKind.EXHIBIT.name()));
  }

  private FormField ground(FundingStage stage, String label, Page page, ActingOfficer member) {
    return select(
            "theo",
            label,
            Choice.of(
                ledger.grounds(stage, page.today(), member),
                one -> one.record().id(),
                one ->
                    name(one.record(), page)
                        + ", "
                        + page.t("plans.money.free", page.money(one.free()))))
        .open();
  }

  /** A record in a list of choices. */
  static String name(FundingRecord record, Page page) {
    String paper = record.paperNumber();
    return record.number()
        + (paper == null ? "" : " · " + paper)
        + " · "
        + record.year()
        + ", "
        + page.t(record.source().textKey());
  }

  private static FormField amount() {
    return money("so-tien", "plans.money.amount").missing("plans.amount-out-of-range");
  }

  private static FormField day(Page page) {
    return FormField.today("ngay", "plans.document.on", page);
  }

  private static void amounts(List<FormField> fields) {
    for (Spending spending : Spending.values()) {
      fields.add(money(field(spending), spending.textKey()).hint(null).optional());
    }
  }

  static String field(Spending spending) {
    return "chi-" + spending.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Duties of issued plans that the own agency carries. */
  private List<Choice> duties(Page page, ActingOfficer member) {
    var all = new ArrayList<Choice>();
    plans.list(member).stream()
        .filter(plan -> plan.state() == PlanState.ISSUED)
        .flatMap(plan -> plans.read(plan.id(), member).stream())
        .forEach(
            file -> {
              for (Duty duty : file.duties()) {
                if (duty.carriers().anyMatch(member.agency()::equals)) {
                  String text = page.lang() == Lang.VI ? duty.titleVi() : duty.titleEn();
                  all.add(
                      Choice.of(
                          duty.id().toString(),
                          file.plan().number() + " · " + duty.ref() + " " + text));
                }
              }
            });
    return all;
  }

  /** What a form that was sent asks for. */
  static FundingAct.Preparation act(FundingStage stage, SubmittedForm sent) {
    return switch (stage) {
      case ESTIMATE ->
          new FundingAct.Estimate(
              sent.number("nam"),
              sent.choice("nguon", FundingSource.class),
              given(sent),
              sent.text("loi"),
              sent.text("tra-loi"));
      case ALLOCATION ->
          new FundingAct.Allocate(
              sent.id("theo"), given(sent), sent.text("loi"), sent.text("tra-loi"));
      case COMMITMENT ->
          new FundingAct.Commit(
              sent.id("theo"),
              sent.choice("noi-dung-chi", Spending.class),
              sent.money("so-tien"),
              sent.dayIfAny("ngay"),
              new FundingTie(
                  sent.choice("gan", TieKind.class),
                  sent.text("nhiem-vu").isEmpty() ? null : sent.id("nhiem-vu"),
                  sent.text("vu-viec"),
                  sent.numberIfAny("tang-vat")),
              sent.text("loi"),
              sent.text("tra-loi"));
      case PAYMENT ->
          new FundingAct.Pay(
              sent.id("theo"),
              sent.money("so-tien"),
              sent.dayIfAny("ngay"),
              sent.text("nguoi-nhan"),
              sent.text("loi"),
              sent.text("tra-loi"));
      case SETTLEMENT -> {
        String[] period = (sent.text("ky") + "-").split("-", 2);
        boolean read = sent.text("ky").matches("20\\d\\d-[A-Z_]+");
        yield new FundingAct.Settle(
            read ? Integer.parseInt(period[0]) : 0,
            read ? source(period[1]) : FundingSource.SECTOR,
            sent.choiceIfAny("du", Unspent.class),
            sent.text("loi"));
      }
      case WITHDRAWAL -> new FundingAct.TakeBack(sent.id("theo"), sent.text("loi"));
      case REFUND -> new FundingAct.Refund(sent.id("theo"), sent.text("loi"));
      case CARRY_OVER -> throw new IllegalArgumentException("nobody prepares what is carried over");
    };
  }

  private static FundingSource source(String name) {
    String bare = name.replaceAll("-$", "");
    for (FundingSource one : FundingSource.values()) {
      if (one.name().equals(bare)) {
        return one;
      }
    }
    return FundingSource.SECTOR;
  }

  private static Map<Spending, Dong> given(SubmittedForm sent) {
    var amounts = new EnumMap<Spending, Dong>(Spending.class);
    for (Spending spending : Spending.values()) {
      Dong amount = sent.moneyIfAny(field(spending));
      if (amount != null) {
        amounts.put(spending, amount);
      }
    }
    return amounts;
  }
}
