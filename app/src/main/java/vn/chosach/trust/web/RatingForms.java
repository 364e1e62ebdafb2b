package vn.chosach.trust.web;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.number;
import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chosach.publicity.life.PublicationKind;
import vn.chosach.trust.rating.CriteriaWish;
import vn.chosach.trust.rating.RatingAct;
import vn.chosach.trust.rating.RatingCriteria;
import vn.chosach.trust.rating.RatingEvidence;
import vn.chosach.trust.rating.RatingEvidence.RatingFinding;
import vn.chosach.trust.rating.RatingProposal;
import vn.chosach.trust.rating.RatingState;
import vn.chosach.trust.rating.Ratings.RatingFile;
import vn.chosach.trust.rating.TrustLabel;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The forms of labels by criteria, and what was sent. */
final class RatingForms {

  private static final int LONGEST = 2_000;
  private static final String TAKEN = "nhan";

  private static final Map<String, String> MENDS =
      Map.ofEntries(
          Map.entry("trust.shop-missing", "ten"),
          Map.entry("trust.one-identifier", "dia-chi"),
          Map.entry("trust.platform-bears-none", "dia-chi"),
          Map.entry("trust.rated-before", "dia-chi"),
          Map.entry("trust.unknown-criterion", "tieu-chi"),
          Map.entry("trust.words-missing", "loi"),
          Map.entry("trust.source-missing", "nguon"),
          Map.entry("trust.names-somebody", "loi"),
          Map.entry("trust.label-missing", "nhan"),
          Map.entry("trust.not-all-met", "nhan"),
          Map.entry("trust.none-unmet", "nhan"),
          Map.entry("trust.ground-not-public", "can-cu"),
          Map.entry("trust.way-missing", "cach"),
          Map.entry("trust.items-missing", "tieu-chi"),
          Map.entry("trust.begins-in-past", "tu-ngay"),
          Map.entry("trust.days-out-of-range", "tra-loi"));

  private RatingForms() {}

  static FormDefinition opening() {
    return FormDefinition.of(
            RatingRoutes.OPENING,
            "trust.rating.button.open",
            line("ten", "trust.rating.field.shop", 200),
            line("dia-chi", "trust.rating.field.identifier", 300).hinted())
        .mending(MENDS);
  }

  static FormDefinition criteria(Page page) {
    return FormDefinition.of(
            RatingRoutes.CRITERIA,
            "trust.rating.button.criteria",
            words("tieu-chi", "trust.rating.field.items").hinted().rows(8),
            day("tu-ngay", "trust.rating.field.begins")
                .start(page.today().plusDays(7).toString())
                .within(page.today(), null),
            number("tra-loi", "trust.rating.field.reply-days").start("10"),
            number("khieu-nai", "trust.rating.field.appeal-days").start("30"),
            number("hieu-luc", "trust.rating.field.valid-days").start("90"))
        .mending(MENDS);
  }

  /** What the program proposes, to take or to refuse. */
  static FormDefinition deciding(RatingProposal one, Page page) {
    return FormDefinition.of(
            RatingRoutes.PROPOSALS + "/" + one.id(),
            "trust.proposal.button",
            radios(
                "quyet-dinh",
                "trust.proposal.field.decision",
                List.of(
                    Choice.of(
                        TAKEN,
                        page.t("trust.proposal.take." + (one.removes() ? "removal" : "draft"))),
                    Choice.of("bo", page.t("trust.proposal.refuse")))),
            words("loi", "trust.rating.field.reasons", LONGEST).rows(4))
        .mending(MENDS);
  }

  static boolean taken(SubmittedForm sent) {
    return TAKEN.equals(sent.text("quyet-dinh"));
  }

  static CriteriaWish wish(SubmittedForm sent) {
    return new CriteriaWish(
        sent.day("tu-ngay"),
        sent.lines("tieu-chi"),
        sent.number("tra-loi"),
        sent.number("khieu-nai"),
        sent.number("hieu-luc"));
  }

  static FormDefinition of(RatingDeed deed, RatingFile file, Page page) {
    return deed.form(
        RatingRoutes.page(file.of().number()),
        file.of().version(),
        MENDS,
        fields(deed, file, page));
  }

  private static List<FormField> fields(RatingDeed deed, RatingFile file, Page page) {
    return switch (deed) {
      case FIND ->
          List.of(
              select("tieu-chi", "trust.rating.field.criterion", items(file.criteria())),
              radios(
                  "ket-qua", "trust.rating.field.finding", choices(page, RatingFinding::textKey)),
              words("loi", "trust.rating.field.seen", LONGEST).hint(again(file)).rows(3),
              line("nguon", "trust.rating.field.source", 300).hinted());
      case JUDGE ->
          List.of(
              radios("nhan", "trust.rating.field.label", labels(page)).hint(again(file)),
              line("can-cu", "trust.rating.field.rests-on", 200)
                  .start(file.of().restsOn())
                  .hinted()
                  .optional());
      case SEND -> List.of(line("cach", "trust.rating.field.way", 300).hinted());
      case CHANGE ->
          List.of(
              radios("nhan", "trust.rating.field.label", labels(page)),
              words("loi", "trust.rating.field.reasons", LONGEST).rows(4));
      case PUBLISH, UPHOLD, REMOVE, DROP ->
          List.of(words("loi", "trust.rating.field.reasons", LONGEST).rows(4));
    };
  }

  /** What is changed after the shop has the draft gives it its time anew, and it is told so. */
  private static @Nullable String again(RatingFile file) {
    return file.of().state() == RatingState.SENT ? "trust.rating.hint.again" : null;
  }

  private static List<Choice> items(RatingCriteria criteria) {
    return IntStream.rangeClosed(1, criteria.items().size())
        .mapToObj(n -> Choice.of(String.valueOf(n), n + ". " + criteria.items().get(n - 1)))
        .toList();
  }

  private static List<Choice> labels(Page page) {
    return Arrays.stream(TrustLabel.values())
        .filter(TrustLabel::given)
        .map(one -> Choice.of(one.name(), page.t(one.textKey())))
        .toList();
  }

  /** What an act of the agency is; sending the draft to the shop is none of them. */
  static RatingAct act(RatingDeed deed, SubmittedForm sent) {
    return switch (deed) {
      case FIND ->
          new RatingAct.Find(
              new RatingEvidence(
                  sent.text("tieu-chi").matches("[0-9]{1,2}")
                      ? Integer.parseInt(sent.text("tieu-chi"))
                      : 0,
                  sent.choice("ket-qua", RatingFinding.class),
                  sent.text("loi"),
                  sent.text("nguon")));
      case JUDGE -> new RatingAct.Judge(sent.choiceIfAny("nhan", TrustLabel.class), slug(sent));
      case CHANGE ->
          new RatingAct.DrawUp(
              deed.event(), sent.choiceIfAny("nhan", TrustLabel.class), sent.text("loi"));
      case PUBLISH, UPHOLD, REMOVE -> new RatingAct.DrawUp(deed.event(), null, sent.text("loi"));
      case SEND, DROP -> new RatingAct.GiveUp(sent.text("loi"));
    };
  }

  /** A whole address is as good as its last part. */
  private static String slug(SubmittedForm sent) {
    String typed = sent.text("can-cu").strip().replaceFirst("[?#].*$", "");
    int at = typed.lastIndexOf(PublicationKind.CASE.path() + "/");
    return at < 0 ? typed : typed.substring(at + PublicationKind.CASE.path().length() + 1);
  }
}
