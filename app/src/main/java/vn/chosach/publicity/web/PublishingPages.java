package vn.chosach.publicity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseRecords;
import vn.chosach.documents.IncomingPapers;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.publicity.Edition;
import vn.chosach.publicity.PublicationFile;
import vn.chosach.publicity.PublicationList;
import vn.chosach.publicity.life.Body;
import vn.chosach.publicity.life.EditionEvent;
import vn.chosach.publicity.life.EditionState;
import vn.chosach.publicity.life.GenuineGoods;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormView;

/** Draws up the pages of the desk. */
@Component
record PublishingPages(
    PublicPages pages, PublicNames names, CaseRecords cases, IncomingPapers papers) {

  List<Choice> goods(Page page) {
    return names.goods(page);
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

  private static String preview(Edition edition, boolean live) {
    return switch (edition.state()) {
      case DRAFT, SUBMITTED, CHECKED -> "publicity.preview";
      case LIVE -> live ? "publicity.preview.now" : "publicity.preview.past";
      case SUPERSEDED, EXPIRED, WITHDRAWN -> "publicity.preview.past";
      case DROPPED -> "publicity.preview.never";
    };
  }

  /**
   * @param sent the form that was sent and was not done; {@code null} for none
   */
  DeskView.FileView file(PublicationFile file, @Nullable FormView sent, Page page) {
    Edition edition = file.newest();
    var publication = file.publication();
    boolean live = edition.open(page.today());
    return new DeskView.FileView(
        publication.id().toString(),
        title(edition.body(), page),
        page.t(edition.state().textKey()),
        tone(edition.state()),
        facts(file, page),
        page.t(preview(edition, live)),
        pages.view(
            publication,
            edition,
            edition.correction() == null || edition.correction().isEmpty()
                ? List.of()
                : List.of(
                    page.t("publicity.corrected", page.day(page.today()), edition.correction())),
            page),
        masked(edition),
        words(file, sent, page),
        acts(file, sent, page),
        file.editions().stream()
            .filter(one -> !one.equals(edition))
            .map(one -> old(one, page))
            .toList(),
        file.acts().stream()
            .map(
                one ->
                    new DeskView.DeskLine(
                        page.moment(one.at()),
                        page.t(one.event().textKey()),
                        names.actor(one.actor(), page),
                        one.words() == null ? "" : one.words()))
            .toList(),
        live || file.under(EditionEvent.WITHDRAW).open(page.today())
            ? publication.kind().path() + "/" + publication.slug()
            : null,
        sent);
  }

  private static String title(Body body, Page page) {
    return body.title().isBlank() ? page.t("publicity.untitled") : body.title();
  }

  private List<Fact> facts(PublicationFile file, Page page) {
    var publication = file.publication();
    Edition edition = file.newest();
    var facts = new FactList(page);
    if (publication.caseNumber() != null) {
      facts.add(
          new Fact(
              page.t("publicity.fact.case"),
              publication.caseNumber(),
              opens(publication.caseId(), page)
                  ? page.href("/ho-so-vu-viec/" + publication.caseNumber())
                  : null));
    }
    facts.add("publicity.fact.ground", names.law(edition.ground().law(), page));
    GenuineGoods beside = edition.body().genuine();
    if (beside.confirmedOn() != null) {
      // Who checks compares whose word this is with the holder that is named.
      papers
          .said(beside.paper().strip(), beside.confirmedOn(), publication.agency())
          .ifPresent(said -> facts.add("publicity.genuine.paper", said));
    }
    facts.add("publicity.fact.author", names.officer(edition.author(), page));
    facts.add("publicity.fact.checked", names.officer(edition.hands().checkedBy(), page));
    facts.add("publicity.fact.approved", names.officer(edition.hands().approvedBy(), page));
    facts.add("publicity.fact.expires", page.day(edition.expiresOn()));
    return facts.list();
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
    lines.addAll(body.bases());
    lines.add(body.english().title());
    lines.add(body.english().summary());
    lines.addAll(body.english().lessons());
    lines.addAll(body.english().advice());
    lines.add(body.genuine().holder());
    lines.add(body.genuine().source());
    Stream.concat(body.genuine().signs().stream(), body.genuine().english().stream())
        .forEach(one -> lines.addAll(List.of(one.genuine(), one.fake())));
    return lines;
  }

  /** What can be done now; what was sent stays in sight, also when others made it impossible. */
  private static List<DeskView.ActForm> acts(
      PublicationFile file, @Nullable FormView sent, Page page) {
    UUID id = file.publication().id();
    var acts = new ArrayList<DeskView.ActForm>();
    for (EditionEvent event : file.possible()) {
      if (event != EditionEvent.WRITE) {
        boolean main =
            event == EditionEvent.SUBMIT
                || event == EditionEvent.CHECK
                || event == EditionEvent.APPROVE;
        FormDefinition form = WordingForm.of(id, event, file.newest());
        acts.add(new DeskView.ActForm(drawn(form, event.slug(), sent, page), main));
      }
    }
    for (EditionEvent event : file.older()) {
      FormDefinition form = WordingForm.of(id, event, file.under(event));
      acts.add(new DeskView.ActForm(drawn(form, event.slug(), sent, page), false));
    }
    if (file.correctable()) {
      FormDefinition form = WordingForm.correction(id);
      acts.add(new DeskView.ActForm(drawn(form, "dinh-chinh", sent, page), false));
    }
    if (sent != null
        && sent.input(WordingForm.REASON) != null
        && acts.stream().noneMatch(act -> act.form().equals(sent))) {
      acts.add(new DeskView.ActForm(sent, false));
    }
    return acts;
  }

  /** The form that was sent keeps its ids; the others get their own. */
  private static FormView drawn(
      FormDefinition form, String apart, @Nullable FormView sent, Page page) {
    return sent != null && sent.action().equals(form.action())
        ? sent
        : form.blank(page).apart(apart + "-");
  }

  private static @Nullable FormView words(
      PublicationFile file, @Nullable FormView sent, Page page) {
    if (sent != null && sent.input(WordingForm.REASON) == null) {
      return sent;
    }
    return file.possible().contains(EditionEvent.WRITE)
        ? WordingForm.of(file.publication().id(), file.newest(), file.corrects(), page).blank(page)
        : null;
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
