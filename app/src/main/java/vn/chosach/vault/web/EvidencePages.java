package vn.chosach.vault.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.vault.Capture;
import vn.chosach.vault.CaptureState;
import vn.chosach.vault.Captures;
import vn.chosach.vault.Custody;
import vn.chosach.vault.CustodyAct;
import vn.chosach.vault.CustodyEntry;
import vn.chosach.vault.Films;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Vault;

/** Draws the page of one piece of evidence. */
@Component
record EvidencePages(
    Vault vault,
    Captures captures,
    Custody custody,
    EvidenceNames names,
    EvidenceAccess access,
    Films films) {

  EvidenceView view(
      EvidenceAccess.Seen seen,
      EvidenceView.EvidenceLook look,
      FormErrors errors,
      Page page,
      Viewer viewer) {
    Capture capture = seen.capture();
    KeptFile file = seen.file();
    EvidenceView.Ending ending = ending(seen.id(), page);
    var place = seen.place();
    EvidenceAccess.Seen beside =
        look.beside().isEmpty()
            ? null
            : access.find(UUID.fromString(look.beside()), viewer).orElse(null);
    return new EvidenceView(
        seen.id().toString(),
        title(seen, page),
        file != null,
        place == null ? null : new EvidenceView.EvidenceLink(place.title(), place.href()),
        capture == null ? null : CaptureChip.of(capture, page),
        capture != null
            && capture.fault() == null
            && (capture.state() == CaptureState.QUEUED || capture.state() == CaptureState.FETCHED),
        ending.done() ? null : picture(seen, page),
        noPicture(seen, ending, page),
        beside == null ? null : picture(beside, page),
        ending.done() ? null : film(seen, page, viewer),
        file != null ? facts(file, page) : facts(java.util.Objects.requireNonNull(capture), page),
        capture == null
            ? List.of()
            : capture.parts().stream()
                .map(
                    part ->
                        new EvidenceView.EvidencePart(
                            part.name(), page.number(part.size()), part.sha256()))
                .toList(),
        others(seen, page),
        custody.entries(seen.id()).stream().map(one -> entry(one, page)).toList(),
        ending,
        look,
        errors);
  }

  private static String title(EvidenceAccess.Seen seen, Page page) {
    KeptFile file = seen.file();
    Capture capture = seen.capture();
    return file != null
        ? page.t("vault.file.title", file.slot(), file.kind().name())
        : page.t("vault.capture.title", capture == null ? "" : capture.host());
  }

  private static EvidenceView.@Nullable Picture picture(EvidenceAccess.Seen seen, Page page) {
    KeptFile file = seen.file();
    Capture capture = seen.capture();
    boolean there = file != null ? file.kind().picture() : capture != null && capture.hasPicture();
    return there
        ? new EvidenceView.Picture(
            page.href(EvidenceRoutes.page(seen.id()) + "/anh"), title(seen, page))
        : null;
  }

  private EvidenceView.@Nullable Film film(EvidenceAccess.Seen seen, Page page, Viewer viewer) {
    KeptFile file = seen.file();
    if (file == null || !file.kind().film()) {
      return null;
    }
    return new EvidenceView.Film(
        films.openFor(file.id(), viewer.actor())
            ? page.href(EvidenceRoutes.page(seen.id()) + "/phim")
            : null);
  }

  private static String noPicture(EvidenceAccess.Seen seen, EvidenceView.Ending ending, Page page) {
    if (ending.done()) {
      return page.t("vault.view.destroyed");
    }
    KeptFile file = seen.file();
    if (file != null) {
      return page.t(file.kind().film() ? "vault.view.film-shut" : "vault.view.no-copy");
    }
    Capture capture = seen.capture();
    String why = capture == null ? null : capture.noPicture();
    return why == null ? page.t("vault.view.not-yet") : page.t(Refusal.of(why));
  }

  private List<Fact> facts(KeptFile file, Page page) {
    return List.of(
        Fact.of(page.t("vault.fact.taken"), page.moment(file.takenAt())),
        Fact.of(page.t("vault.fact.kind"), file.kind().type()),
        Fact.of(page.t("vault.fact.size"), page.t("vault.fact.bytes", page.number(file.size()))),
        Fact.of(page.t("vault.fact.sha256"), file.sha256()));
  }

  private List<Fact> facts(Capture capture, Page page) {
    var facts = new FactList(page);
    facts.add("vault.fact.address", capture.address());
    facts.add("vault.fact.reason", capture.reason());
    facts.add(
        "vault.fact.asked",
        page.moment(capture.askedAt()) + " · " + names.actor(capture.askedBy(), page));
    var fetched = capture.fetchedAt();
    if (fetched != null) {
      facts.add("vault.fact.fetched", page.moment(fetched));
      facts.add("vault.fact.status", String.valueOf(capture.status()));
    }
    if (capture.truncated()) {
      facts.add("vault.fact.truncated", page.t("vault.fact.truncated-yes"));
    }
    var stamped = capture.stampedAt();
    String authority = capture.authority();
    if (stamped != null && authority != null) {
      facts.add("vault.fact.stamped", page.moment(stamped) + " · " + authority);
    }
    String manifest = capture.manifest();
    facts.ifAny("vault.fact.manifest", manifest);
    return facts.list();
  }

  private List<EvidenceView.EvidenceLink> others(EvidenceAccess.Seen seen, Page page) {
    KeptFile file = seen.file();
    Capture capture = seen.capture();
    if (file != null) {
      return vault.files(file.owner()).stream()
          .filter(other -> other.kept() && !other.id().equals(file.id()))
          .map(
              other ->
                  new EvidenceView.EvidenceLink(
                      page.t("vault.file.title", other.slot(), other.kind().name()),
                      other.id().toString()))
          .toList();
    }
    return capture == null
        ? List.of()
        : captures.ofSamePage(capture).stream()
            .filter(other -> other.state() != CaptureState.FAILED)
            .map(
                other ->
                    new EvidenceView.EvidenceLink(
                        page.moment(other.askedAt()), other.id().toString()))
            .toList();
  }

  private EvidenceView.Entry entry(CustodyEntry entry, Page page) {
    String reason = entry.reason();
    String words = reason.startsWith("vault.reason.") ? page.t(reason) : reason;
    String receiver = entry.receiver();
    return new EvidenceView.Entry(
        entry.number(),
        page.moment(entry.at()),
        page.t(entry.act().textKey()),
        names.actor(entry.actor(), page),
        receiver == null ? words : page.t("vault.custody.to", receiver, words),
        hash(entry, page),
        entry.whole(),
        page.t(found(entry)));
  }

  /** A file may become evidence while its store is away: then nothing is known of its bytes yet. */
  private static String found(CustodyEntry entry) {
    boolean unmeasured = entry.act() == CustodyAct.SEALED && entry.measured() == null;
    return entry.whole()
        ? "vault.custody.whole"
        : unmeasured ? "vault.custody.unmeasured" : "vault.custody.damaged";
  }

  private static String hash(CustodyEntry entry, Page page) {
    String measured = entry.measured();
    return measured == null
        ? page.t("vault.custody.unreadable")
        : measured.substring(0, 8).toLowerCase(Locale.ROOT) + "…" + measured.substring(56);
  }

  private EvidenceView.Ending ending(UUID item, Page page) {
    return custody
        .destruction(item)
        .map(
            wish -> {
              var done = wish.doneAt();
              return new EvidenceView.Ending(
                  true,
                  done != null,
                  done == null
                      ? page.t("vault.ending.asked", page.moment(wish.askedAt()), wish.reason())
                      : page.t("vault.ending.done", page.moment(done)));
            })
        .orElse(new EvidenceView.Ending(false, false, ""));
  }
}
