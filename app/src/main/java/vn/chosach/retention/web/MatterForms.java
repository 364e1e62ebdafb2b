package vn.chosach.retention.web;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.now;
import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.tick;
import static vn.chosach.ui.form.FormField.today;
import static vn.chosach.ui.form.FormField.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.retention.persons.DataMatter.BreachWish;
import vn.chosach.retention.persons.DataMatter.MatterAct;
import vn.chosach.retention.persons.DataMatter.RequestWish;
import vn.chosach.retention.persons.DataMatters.MatterFile;
import vn.chosach.retention.persons.ImpactFiles.ImpactFile;
import vn.chosach.retention.persons.MatterTerms.MatterGround;
import vn.chosach.retention.persons.MatterTerms.MatterProof;
import vn.chosach.retention.persons.MatterTerms.MatterRight;
import vn.chosach.retention.persons.MatterTerms.MatterState;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;
import vn.chosach.ui.form.WorkForms;

/** The forms about personal data, of persons and of officers, and what was sent. */
@Component
record MatterForms(MatterNames names, WorkForms works) {

  private static final Map<String, String> MENDS =
      Map.ofEntries(
          Map.entry("retention.right-missing", "quyen"),
          Map.entry("retention.unknown-agency", "co-quan"),
          Map.entry("retention.name-missing", "ho-ten"),
          Map.entry("retention.contact-missing", "lien-he"),
          Map.entry("retention.words-missing", "loi"),
          Map.entry("retention.sent-before", "loi"),
          Map.entry("retention.names-record", "loi"),
          Map.entry("retention.late-words", "loi"),
          Map.entry("retention.wrong-code", "ma"),
          Map.entry("retention.detected-wrong", "luc"),
          Map.entry("retention.proof-missing", "cach"),
          Map.entry("retention.ground-missing", "ly-do"),
          Map.entry("retention.not-asked", "ly-do"),
          Map.entry("retention.hold-missing", "so"),
          Map.entry("retention.not-erased", "so"),
          Map.entry("retention.processing-missing", "hoat-dong"),
          Map.entry("retention.paper-unknown", "so-van-ban"),
          Map.entry("retention.made-wrong", "ngay"),
          Map.entry("retention.revise-wrong", "sua"));

  /**
   * @param agency of the officer who takes it; {@code null} for the public form, which asks
   * @param work that is asked of the browser
   */
  FormDefinition asking(String address, @Nullable String agency, int work, Page page) {
    var fields = new ArrayList<FormField>();
    fields.addAll(works.asked(work));
    fields.add(radios("quyen", "retention.field.right", choices(page, MatterRight::textKey)));
    if (agency == null) {
      fields.add(select("co-quan", "retention.field.agency", names.controllers(page)).hinted());
    }
    fields.add(line("ho-ten", "retention.field.name", 300).autocomplete("name"));
    fields.add(line("lien-he", "retention.field.contact", 300).hinted());
    fields.add(words("loi", "retention.field.told", 4000).hinted().rows(6));
    return FormDefinition.of(address, "retention.button.ask", fields).mending(MENDS);
  }

  RequestWish request(SubmittedForm sent, @Nullable String agency) {
    return new RequestWish(
        sent.choiceIfAny("quyen", MatterRight.class),
        agency == null ? sent.text("co-quan") : agency,
        sent.text("ho-ten"),
        sent.text("lien-he"),
        sent.text("loi"),
        works.of(sent));
  }

  static FormDefinition following(String number) {
    return FormDefinition.of(
            RetentionRoutes.FOLLOWING,
            "retention.button.follow",
            line("so", "retention.field.request", 20).start(number),
            line("ma", "retention.field.code", 20),
            words("loi", "retention.field.more", 4000).rows(3).optional(),
            tick("rut", "retention.field.take-back").optional())
        .mending(MENDS);
  }

  static FormDefinition breach(Page page) {
    return FormDefinition.of(
            RetentionRoutes.BREACH,
            "retention.button.breach",
            now("luc", "retention.field.detected", page),
            words("loi", "retention.field.happened", 4000).rows(4),
            words("du-lieu", "retention.field.data", 4000).hinted().rows(3),
            tick("nhay-cam", "retention.field.sensitive").optional(),
            words("hau-qua", "retention.field.harm", 4000).rows(3),
            words("bien-phap", "retention.field.measures", 4000).rows(3))
        .mending(MENDS);
  }

  static BreachWish breach(SubmittedForm sent) {
    return new BreachWish(
        sent.momentIfAny("luc"),
        sent.tick("nhay-cam"),
        sent.text("loi"),
        sent.text("du-lieu"),
        sent.text("hau-qua"),
        sent.text("bien-phap"));
  }

  FormDefinition of(MatterDeed deed, MatterFile file, Page page) {
    return deed.form(
        RetentionRoutes.matter(file.of().number()),
        file.of().version(),
        MENDS,
        fields(deed, file, page));
  }

  private static List<FormField> fields(MatterDeed deed, MatterFile file, Page page) {
    FormField said = words("loi", "retention.field." + deed.slug(), 4000).rows(5);
    return switch (deed) {
      case IDENTIFY -> identifying(file, said, page);
      case PART, REFUSE ->
          List.of(
              radios("ly-do", "retention.field.refused-for", grounds(deed, file, page)),
              line("so", "retention.field.held", 40).hinted().optional(),
              said.hint("retention.hint.reason"));
      case EXECUTE -> List.of(said, line("so", "retention.field.stub", 40).hinted().optional());
      case NOTIFY -> List.of(said.hint("retention.hint.form-08").optional());
      case ASK, GRANT, EXTEND, SUPPLEMENT, TELL, SPARE, CLOSE -> List.of(said);
    };
  }

  private static List<FormField> identifying(MatterFile file, FormField said, Page page) {
    FormField proof = radios("cach", "retention.field.proof", choices(page, MatterProof::textKey));
    MatterRight asks = file.of().asks();
    return asks == null || !asks.stops()
        ? List.of(proof, said)
        : List.of(
            proof,
            said,
            tick("ben-thu-ba", "retention.field.beyond").hint("retention.hint.beyond"));
  }

  private static List<Choice> grounds(MatterDeed deed, MatterFile file, Page page) {
    MatterState state = file.of().state();
    boolean unknown = state == MatterState.RECEIVED;
    return choices(page, MatterGround::textKey).stream()
        .filter(it -> it.value().equals(MatterGround.UNPROVEN.name()) == unknown)
        .filter(
            it ->
                state != MatterState.GRANTED
                    || it.value().equals(MatterGround.INVESTIGATION.name()))
        .toList();
  }

  static MatterAct act(MatterDeed deed, SubmittedForm sent) {
    return new MatterAct(
        deed.event(),
        sent.text("loi"),
        deed == MatterDeed.IDENTIFY ? sent.choiceIfAny("cach", MatterProof.class) : null,
        deed == MatterDeed.PART || deed == MatterDeed.REFUSE
            ? sent.choiceIfAny("ly-do", MatterGround.class)
            : null,
        Objects.requireNonNullElse(sent.has("so") ? sent.textIfAny("so") : null, ""),
        sent.has("ben-thu-ba") && sent.tick("ben-thu-ba"));
  }

  static FormDefinition impact(Page page) {
    return FormDefinition.of(
            RetentionRoutes.ENTERING,
            "retention.button.impact",
            line("hoat-dong", "retention.field.processing", 300),
            line("so-van-ban", "retention.field.impact-paper", 100),
            today("ngay", "retention.field.made", page).within(null, page.today()),
            day("sua", "retention.field.revise").hinted())
        .mending(MENDS);
  }

  static ImpactFile impact(SubmittedForm sent) {
    return new ImpactFile(
        sent.text("hoat-dong"),
        sent.text("so-van-ban"),
        sent.dayIfAny("ngay"),
        sent.dayIfAny("sua"),
        true);
  }
}
