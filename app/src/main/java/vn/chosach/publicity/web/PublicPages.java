package vn.chosach.publicity.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.counting.Wording;
import vn.chosach.deadlines.rules.RuleBook;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Vietnam;
import vn.chosach.publicity.Edition;
import vn.chosach.publicity.PublicPage;
import vn.chosach.publicity.Publication;
import vn.chosach.publicity.PublicationList;
import vn.chosach.publicity.life.Body;
import vn.chosach.publicity.life.PublicationGround;
import vn.chosach.publicity.life.PublicationKind;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/** Draws up what everyone reads; the desk previews with the very same. */
@Component
record PublicPages(PublicNames names, RuleBook rules) {

  PublicView view(PublicPage shown, Page page) {
    return view(
        shown.publication(),
        shown.edition(),
        shown.corrections().stream()
            .map(
                one ->
                    page.t("publicity.corrected", page.day(Vietnam.dayOf(one.at())), one.words()))
            .toList(),
        page);
  }

  /** An edition as it is, or would be, read. */
  PublicView view(Publication publication, Edition edition, List<String> corrections, Page page) {
    Body shown = edition.shown();
    boolean english = page.lang() == Lang.EN && shown.english().there();
    var publicationGround = edition.ground();
    return new PublicView(
        publication.kind(),
        page.t(label(publicationGround)),
        tone(publicationGround),
        words(shown, english),
        english ? "en" : "vi",
        english || page.lang() == Lang.VI,
        shown.steps().stream().map(step -> step(step, page)).toList(),
        shown.amounts().stream()
            .map(
                one ->
                    Fact.of(
                        page.t("publicity.amount." + one.what()), page.money(new Dong(one.dong()))))
            .toList(),
        resultLine(shown, page),
        publication.caseNumber() == null ? "" : publication.caseNumber(),
        publication.kind() == PublicationKind.CASE
            ? page.t(
                publicationGround.names() ? "publicity.naming.allowed" : "publicity.naming.none")
            : "",
        names.law(publicationGround.law(), page),
        published(publication, edition, page),
        corrections,
        goods(publication, shown, page),
        shown.genuine(),
        edition.hands().publishedAt() == null
            ? null
            : Vietnam.dayOf(edition.hands().publishedAt()));
  }

  private List<Fact> goods(Publication publication, Body shown, Page page) {
    if (publication.kind() == PublicationKind.CASE) {
      return List.of();
    }
    var facts = new FactList(page);
    facts.ifAny("publicity.form.goods", names.goods(publication.goods(), page));
    shown.goods().forEach(one -> facts.ifAny(one.trait().textKey(), one.words()));
    return facts.list();
  }

  private static PublicView.PublicWords words(Body shown, boolean english) {
    if (!english) {
      return PublicView.PublicWords.of(shown);
    }
    Body.English en = shown.english();
    return new PublicView.PublicWords(
        en.title(),
        en.summary(),
        en.lessons().isEmpty() ? shown.lessons() : en.lessons(),
        (en.lessons().isEmpty() ? Lang.VI : Lang.EN).tag(),
        en.advice().isEmpty() ? shown.advice() : en.advice(),
        (en.advice().isEmpty() ? Lang.VI : Lang.EN).tag(),
        shown.bases());
  }

  private PublicView.StepLine step(Body.BodyStep step, Page page) {
    String rule = step.rule();
    String limit =
        rule == null
            ? ""
            : rules
                .inForce(rule, step.on())
                .map(
                    one ->
                        page.t(
                            step.inTime() ? "publicity.in-time" : "publicity.late",
                            new Wording(page.lang(), page::t, one.ground()).limit(one.limit())))
                .orElse("");
    return new PublicView.StepLine(
        page.day(step.on()),
        step.on().toString(),
        page.t("publicity.step." + step.what()),
        names.agency(step.agency(), step.on(), page),
        limit);
  }

  private static String resultLine(Body shown, Page page) {
    return shown.steps().stream()
        .filter(one -> one.what().equals("fined") || one.what().equals("taxed"))
        .reduce((first, second) -> second)
        .map(one -> page.t("publicity.decided-on", page.day(one.on())))
        .orElse("");
  }

  private String published(Publication publication, Edition edition, Page page) {
    var at = edition.hands().publishedAt();
    LocalDate day = at == null ? page.today() : Vietnam.dayOf(at);
    return page.t(
        "publicity.published",
        page.day(day),
        names.agency(publication.agency(), day, page),
        page.day(edition.expiresOn()));
  }

  PublicView.Card card(PublicationList.Entry entry, Page page) {
    Publication publication = entry.publication();
    Body shown = entry.edition().shown();
    boolean english = page.lang() == Lang.EN && shown.english().there();
    var at = Objects.requireNonNull(entry.edition().hands().publishedAt());
    Long dong = amount(shown);
    String place = names.area(publication.area(), page);
    String goods = names.goods(publication.goods(), page);
    return new PublicView.Card(
        publication.kind().path() + "/" + publication.slug(),
        page.day(Vietnam.dayOf(at)),
        Vietnam.dayOf(at).toString(),
        english ? shown.english().title() : shown.title(),
        english ? "en" : "vi",
        publication.kind() == PublicationKind.CASE
            ? List.of(goods, place).stream()
                .filter(part -> !part.isEmpty())
                .collect(java.util.stream.Collectors.joining(" · "))
            : brief(english ? shown.english().summary() : shown.summary()),
        english || publication.kind() == PublicationKind.CASE ? page.lang().tag() : "vi",
        page.t(label(entry.edition().ground())),
        tone(entry.edition().ground()),
        dong == null ? null : page.money(new Dong(dong)));
  }

  private static @Nullable Long amount(Body shown) {
    return shown.amounts().stream()
        .filter(one -> !one.what().equals("paid"))
        .map(Body.Amount::dong)
        .reduce(Long::sum)
        .orElse(null);
  }

  /** The first sentence, or as much of it as a line holds. */
  static String brief(String text) {
    int end = text.indexOf(". ");
    String first = end < 0 ? text : text.substring(0, end + 1);
    int space = first.lastIndexOf(' ', 178);
    return first.length() <= 180 ? first : first.substring(0, space < 1 ? 178 : space) + "…";
  }

  private static String label(PublicationGround publicationGround) {
    return switch (publicationGround) {
      case SANCTION, CONSUMER, RESULT -> "publicity.label.handled";
      case CLEARED, CLEARED_NAMED -> "publicity.label.cleared";
      case WARNING -> "publicity.label.warning";
    };
  }

  private static Tone tone(PublicationGround publicationGround) {
    return switch (publicationGround) {
      case SANCTION, CONSUMER, RESULT -> Tone.DONE;
      case CLEARED, CLEARED_NAMED -> Tone.OK;
      case WARNING -> Tone.WARN;
    };
  }
}
