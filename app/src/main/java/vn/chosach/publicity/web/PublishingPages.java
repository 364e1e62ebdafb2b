package vn.chosach.publicity.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseRecords;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.publicity.Edition;
import vn.chosach.publicity.PublicationFile;
import vn.chosach.publicity.PublicationList;
import vn.chosach.publicity.life.Body;
import vn.chosach.publicity.life.EditionEvent;
import vn.chosach.publicity.life.EditionState;
import vn.chosach.publicity.life.PublicationGround;
import vn.chosach.publicity.life.PublicationKind;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;

/** Draws up the pages of the desk. */
@Component
class PublishingPages {

  private final PublicPages pages;
  private final PublicNames names;
  private final CaseRecords cases;

  PublishingPages(PublicPages pages, PublicNames names, CaseRecords cases) {
    this.pages = pages;
    this.names = names;
    this.cases = cases;
  }

  DeskView.DeskRow row(PublicationList.Entry entry, Page page) {
    Edition edition = entry.edition();
    var publication = entry.publication();
    return new DeskView.DeskRow(
        PublicityRoutes.DESK + "/" + publication.id(),
        title(edition.body(), page),
        page.t("publicity.kind." + Feed.name(publication.kind())),
        publication.caseNumber() == null ? "" : publication.caseNumber(),
        names.agency(publication.agency(), page.today(), page),
        page.day(Vietnam.dayOf(edition.writtenAt())),
        page.day(edition.expiresOn()),
        page.t(edition.state().textKey()),
        tone(edition.state()));
  }

  DeskView.FileView file(
      PublicationFile file, @Nullable Entered entered, FormErrors errors, Page page) {
    Edition edition = file.newest();
    var publication = file.publication();
    boolean live = edition.open(page.today());
    return new DeskView.FileView(
        publication.id().toString(),
        edition.version(),
        title(edition.body(), page),
        page.t(edition.state().textKey()),
        tone(edition.state()),
        facts(file, page),
        pages.view(
            publication,
            edition,
            edition.correction() == null
                ? List.of()
                : List.of(
                    page.t("publicity.corrected", page.day(page.today()), edition.correction())),
            page),
        masked(edition),
        file.possible().contains(EditionEvent.WRITE)
            ? form(publication.id(), edition, entered, page)
            : null,
        acts(file, page),
        file.correctable(),
        file.editions().stream().skip(1).map(one -> old(one, page)).toList(),
        file.acts().stream()
            .map(
                one ->
                    new DeskView.DeskLine(
                        page.moment(one.at()),
                        page.t(one.event().textKey()),
                        names.actor(one.actor(), page),
                        one.words() == null ? "" : one.words()))
            .toList(),
        live ? publication.kind().path() + "/" + publication.slug() : null,
        errors);
  }

  private static String title(Body body, Page page) {
    return body.title().isBlank() ? page.t("publicity.untitled") : body.title();
  }

  private List<Fact> facts(PublicationFile file, Page page) {
    var publication = file.publication();
    Edition edition = file.newest();
    var facts = new ArrayList<Fact>();
    if (publication.caseNumber() != null) {
      facts.add(
          new Fact(
              page.t("publicity.fact.case"),
              publication.caseNumber(),
              opens(publication.caseId(), page)
                  ? page.href("/ho-so-vu-viec/" + publication.caseNumber())
                  : null));
    }
    facts.add(Fact.of(page.t("publicity.fact.ground"), names.law(edition.ground().law(), page)));
    facts.add(Fact.of(page.t("publicity.fact.author"), names.officer(edition.author(), page)));
    facts.add(
        Fact.of(
            page.t("publicity.fact.checked"), names.officer(edition.hands().checkedBy(), page)));
    facts.add(
        Fact.of(
            page.t("publicity.fact.approved"), names.officer(edition.hands().approvedBy(), page)));
    facts.add(Fact.of(page.t("publicity.fact.expires"), page.day(edition.expiresOn())));
    return facts;
  }

  /** Whoever approves for the public need not see the case: no link leads there to a refusal. */
  private boolean opens(@Nullable UUID file, Page page) {
    Viewer viewer = page.viewer();
    return file != null
        && viewer != null
        && !cases.titles(List.of(file), ActingOfficer.of(viewer)).isEmpty();
  }

  private static List<DeskView.Masked> masked(Edition edition) {
    var before = lines(edition.body());
    var after = lines(edition.shown());
    return IntStream.range(0, before.size())
        .filter(i -> !before.get(i).equals(after.get(i)))
        .mapToObj(i -> new DeskView.Masked(before.get(i), after.get(i)))
        .toList();
  }

  private static List<String> lines(Body body) {
    var lines = new ArrayList<String>();
    lines.add(body.title());
    lines.add(body.summary());
    lines.addAll(body.lessons());
    lines.addAll(body.advice());
    lines.add(body.english().title());
    lines.add(body.english().summary());
    lines.addAll(body.english().lessons());
    lines.addAll(body.english().advice());
    return lines;
  }

  private static List<DeskView.ActForm> acts(PublicationFile file, Page page) {
    return file.possible().stream()
        .filter(event -> event != EditionEvent.WRITE)
        .map(
            event ->
                new DeskView.ActForm(
                    event.slug(),
                    page.t("publicity.act." + event.slug()),
                    event.needsWords(),
                    event == EditionEvent.SUBMIT
                        || event == EditionEvent.CHECK
                        || event == EditionEvent.APPROVE))
        .toList();
  }

  private static DeskView.Old old(Edition one, Page page) {
    var hands = one.hands();
    return new DeskView.Old(
        one.number(),
        one.shown().title(),
        page.t(one.state().textKey()),
        hands.publishedAt() == null ? "–" : page.moment(hands.publishedAt()),
        hands.endedAt() == null ? "–" : page.moment(hands.endedAt()));
  }

  private static DeskView.DeskForm form(
      UUID publication, Edition edition, @Nullable Entered entered, Page page) {
    String action = PublicityRoutes.DESK + "/" + publication + "/viet";
    return entered == null
        ? filled(action, edition, page)
        : entered(
            action,
            edition.ground().kind(),
            edition.number() > 1,
            edition.version(),
            entered,
            steps(edition.body(), entered, page),
            page);
  }

  private static DeskView.DeskForm filled(String action, Edition edition, Page page) {
    Body body = edition.body();
    Body.English english = body.english();
    return new DeskView.DeskForm(
        action,
        edition.ground().kind() == PublicationKind.ALERT,
        edition.number() > 1,
        edition.version(),
        body.title(),
        body.summary(),
        String.join("\n", body.lessons()),
        String.join("\n", body.advice()),
        String.join("\n", body.bases()),
        english.title(),
        english.summary(),
        String.join("\n", english.lessons()),
        String.join("\n", english.advice()),
        edition.ground().name(),
        grounds(edition.ground().kind(), page),
        edition.expiresOn().toString(),
        edition.correction() == null ? "" : edition.correction(),
        steps(body, null, page),
        FormErrors.none());
  }

  /** The form as it was sent, or empty for a new warning. */
  static DeskView.DeskForm entered(
      String action,
      PublicationKind publicationKind,
      boolean correcting,
      int version,
      Entered entered,
      List<DeskView.StepTick> steps,
      Page page) {
    return new DeskView.DeskForm(
        action,
        publicationKind == PublicationKind.ALERT,
        correcting,
        version,
        entered.text("tieu-de"),
        entered.text("tom-tat"),
        entered.text("bai-hoc"),
        entered.text("bien-phap"),
        entered.text("dieu-luat"),
        entered.text("tieu-de-en"),
        entered.text("tom-tat-en"),
        entered.text("bai-hoc-en"),
        entered.text("bien-phap-en"),
        entered.text("can-cu"),
        grounds(publicationKind, page),
        entered.text("het-han"),
        entered.text("dinh-chinh"),
        steps,
        entered.errors());
  }

  private static List<DeskView.StepTick> steps(Body body, @Nullable Entered entered, Page page) {
    List<String> kept = entered == null ? List.of() : entered.kept();
    return IntStream.range(0, body.steps().size())
        .mapToObj(
            i ->
                new DeskView.StepTick(
                    String.valueOf(i),
                    page.day(body.steps().get(i).on())
                        + " · "
                        + page.t("publicity.step." + body.steps().get(i).what()),
                    entered == null || kept.contains(String.valueOf(i))))
        .toList();
  }

  private static List<Choice> grounds(PublicationKind publicationKind, Page page) {
    return Arrays.stream(PublicationGround.values())
        .filter(one -> one.kind() == publicationKind)
        .map(
            one ->
                new Choice(
                    one.name(),
                    page.t(one.textKey()),
                    page.t(
                        one.names() ? "publicity.ground.with-names" : "publicity.ground.no-names",
                        one.days())))
        .toList();
  }

  private static Tone tone(EditionState state) {
    return switch (state) {
      case DRAFT -> Tone.NONE;
      case SUBMITTED, CHECKED -> Tone.CARE;
      case LIVE -> Tone.OK;
      case SUPERSEDED, EXPIRED, DROPPED -> Tone.NONE;
      case WITHDRAWN -> Tone.WARN;
    };
  }
}
