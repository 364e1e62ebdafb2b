package vn.chosach.cases.web.forms;

import static vn.chosach.cases.web.forms.CaseActForms.form;
import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.money;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.ticks;
import static vn.chosach.ui.form.FormField.words;

import vn.chosach.cases.Dossier;
import vn.chosach.cases.inquiry.AppraisalGround;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.web.forms.CaseActForms.ActForm;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormField;

/** The form that draws up what exhibits are worth. It begins with the estimate of the file. */
final class AppraisalForm {

  private AppraisalForm() {}

  static ActForm of(Dossier dossier, Page page) {
    return form(
        sent ->
            new CaseAct.Prepare(
                new InquiryTerms.Appraisal(
                    DecisionForms.exhibits(sent),
                    sent.choice("can-cu", AppraisalGround.class),
                    sent.text("nguon"),
                    sent.money("tri-gia"),
                    sent.text("hoi-dong"),
                    sent.momentIfAny("giu-tu"))),
        ticks("chung-cu", "cases.field.appraised", CaseFormParts.exhibits(dossier)),
        select("can-cu", "cases.field.appraisal-ground", choices(page, AppraisalGround::textKey))
            .hinted(),
        words("nguon", "cases.field.appraisal-source").hinted(),
        money("tri-gia", "cases.field.appraised-worth").start(dossier.file().valuation().worth()),
        words("hoi-dong", "cases.field.council").hinted().optional(),
        FormField.moment("giu-tu", "cases.field.held-from").hinted().optional());
  }
}
