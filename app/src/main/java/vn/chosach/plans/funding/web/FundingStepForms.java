package vn.chosach.plans.funding.web;

import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.money;

import java.util.ArrayList;
import java.util.EnumMap;
import vn.chosach.kernel.Dong;
import vn.chosach.plans.funding.FundingAmount;
import vn.chosach.plans.funding.FundingFile;
import vn.chosach.plans.funding.FundingRecord;
import vn.chosach.plans.life.FundingAct;
import vn.chosach.plans.life.FundingEvent;
import vn.chosach.plans.life.Spending;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The forms of what is done with a step of money. */
final class FundingStepForms {

  private FundingStepForms() {}

  /** The form of an act on a step. */
  static FormDefinition of(FundingEvent event, FundingFile file) {
    FundingRecord record = file.record();
    var fields = new ArrayList<FormField>();
    fields.add(hidden("viec", event.name()));
    boolean needed =
        switch (event) {
          case SEND_BACK, ANNUL, DROP -> true;
          case APPROVE, APPRAISE, PREPARE, SIGN -> false;
        };
    if (event == FundingEvent.APPRAISE) {
      for (FundingAmount one : file.amounts()) {
        fields.add(
            money(FundingForms.field(one.spending()), one.spending().textKey())
                .hint(null)
                .start(one.amount()));
      }
    }
    fields.add(
        MoneyFields.words("loi", needed ? "plans.money.why" : "plans.matter.words-if-any")
            .optional(!needed));
    return FormDefinition.of(
            MoneyRoutes.MONEY + "/" + record.id() + "/buoc", event.textKey(), fields)
        .on(record.version())
        .mending(MoneyFields.MENDS);
  }

  static FundingAct.MoneyStep act(FundingEvent event, FundingFile file, SubmittedForm sent) {
    var amounts = new EnumMap<Spending, Dong>(Spending.class);
    if (event == FundingEvent.APPRAISE) {
      for (FundingAmount one : file.amounts()) {
        amounts.put(one.spending(), sent.money(FundingForms.field(one.spending())));
      }
    }
    return new FundingAct.MoneyStep(
        file.record().id(), event, sent.version(), sent.text("loi"), amounts);
  }
}
