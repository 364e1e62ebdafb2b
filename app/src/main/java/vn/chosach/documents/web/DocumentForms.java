package vn.chosach.documents.web;

import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.number;
import static vn.chosach.ui.form.FormField.press;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.tick;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentFile;
import vn.chosach.documents.acts.SigningRights;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;

/** The forms on the page of a document. */
@Component
record DocumentForms(SigningRights rights) {

  /** The form of an act on the page of a document. */
  FormDefinition form(DocumentEvent event, DocumentFile file, Page page) {
    FormField words = FormField.words("ly-do", "documents.words", 1_000).rows(2).later();
    List<FormField> fields =
        switch (event) {
          case SUBMIT ->
              List.of(
                  select("quyen-ky", "documents.right", rights(file.document(), page))
                      .empty(null)
                      .open()
                      .later());
          case ASK_OPINIONS ->
              List.of(line("co-quan", "documents.opinion.agencies").hinted().later());
          case GIVE_OPINION -> List.of(tick("dong-y", "documents.opinion.agreed"), words);
          case ISSUE ->
              List.of(
                  line("ma-ho-so", "documents.copy.code").later(),
                  number("so-nam", "documents.copy.keep").hinted().optional());
          case SEND_BACK, VOID, DROP, CORRECT -> List.of(words);
          case NUMBER, DRAFT, REVISE, SIGN, AFFIX, REPLACE -> List.of();
        };
    return FormDefinition.of(
            DocumentRoutes.page(file.document().id()) + "/lam/" + DocumentActPaths.of(event),
            event.textKey(),
            fields)
        .on(file.document().version());
  }

  private List<Choice> rights(Document document, Page page) {
    return Choice.of(
        rights.present(document.agency(), page.today()),
        one -> one.id(),
        one -> one.signature().line() + " – " + one.signature().name());
  }

  /** What the receiving side did with a document. */
  static FormDefinition delivering(String here, DocumentFile.Delivery one, Page page) {
    return FormDefinition.of(
        here + "/noi-nhan/" + one.id(),
        "documents.delivery.record",
        line("ly-do", "documents.delivery.words", 500).later(),
        press(
                "tinh-trang",
                Arrays.stream(DocumentFile.DeliveryState.values())
                    .filter(one.state()::leadsTo)
                    .map(next -> Choice.of(next.name(), page.t(next.textKey())))
                    .toList())
            .open());
  }
}
