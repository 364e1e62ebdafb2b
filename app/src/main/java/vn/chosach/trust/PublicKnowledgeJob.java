package vn.chosach.trust;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.cases.CaseRecords;
import vn.chosach.cases.CaseStory;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.identifiers.Identifier;
import vn.chosach.identifiers.IdentifierKind;
import vn.chosach.identifiers.IdentifierScan;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Vietnam;
import vn.chosach.publicity.Edition;
import vn.chosach.publicity.PublicQuestion;
import vn.chosach.publicity.Publication;
import vn.chosach.publicity.PublicationList;
import vn.chosach.publicity.Publications;
import vn.chosach.publicity.life.Body;
import vn.chosach.publicity.life.PublicationKind;
import vn.chosach.trust.rating.LookupMarks;
import vn.chosach.trust.rating.ProposalGround;
import vn.chosach.trust.rating.RatingProposal;
import vn.chosach.trust.rating.RatingProposals;
import vn.chosach.trust.rating.TrustLabel;

/**
 * Draws what is public about identifiers from what is published now, every five minutes anew. An
 * identifier counts only when an officer named it as a subject of a case whose publication is live
 * on a ground that lets the business be named (Luật 15/2012 art. 72, Luật 19/2023 art. 40), and
 * when the words that were checked and approved for that publication are about it: what a tip
 * mentions besides, the reporter's own number among it, never does. A publication that is
 * withdrawn, because the decision was annulled or for any other reason, takes its rows with it.
 */
@Component
record PublicKnowledgeJob(
    Publications publications,
    CaseRecords cases,
    PublicKnowledgeRepository repository,
    RatingProposals proposals,
    LookupMarks marks,
    TransactionTemplate transaction,
    IdSource ids,
    InstantSource clock) {

  private static final int PAGE = 100;
  private static final int MONTHS = 12;

  private static final Set<CaseEvent> TIED =
      EnumSet.of(CaseEvent.OPEN, CaseEvent.JOIN, CaseEvent.TAKE_BACK);

  @Bean
  static RecurringJob publicKnowledge(PublicKnowledgeJob job) {
    return RecurringJob.alone("public-knowledge", Duration.ofMinutes(5), job::draw)
        .startingAfter(Duration.ofSeconds(20));
  }

  /** An identifier of a published case. */
  private record NamedHere(
      Identifier identifier, Dossier.Subject subject, PublicationList.Entry entry) {

    boolean business() {
      return PublicKnowledgeJob.business(subject);
    }
  }

  /** Whoever looks up meanwhile reads what stood before or what stands after. */
  void draw() {
    List<NamedHere> named = new ArrayList<>();
    List<RatingProposal> found = new ArrayList<>();
    for (PublicationList.Entry entry : published()) {
      UUID caseId = Objects.requireNonNull(entry.publication().caseId());
      boolean cleared = entry.edition().ground().restores();
      for (Dossier.Subject subject : cases.subjects(caseId)) {
        for (Identifier one : identifiers(subject)) {
          if (!cleared && confirmed(subject, one, entry.edition())) {
            named.add(new NamedHere(one, subject, entry));
          } else if (cleared && business(subject)) {
            proposed(new NamedHere(one, subject, entry)).ifPresent(found::add);
          }
        }
      }
    }
    named.stream()
        .filter(NamedHere::business)
        .map(this::proposed)
        .forEach(one -> one.ifPresent(found::add));
    Map<UUID, Map<UUID, LocalDate>> tips = tips(named);
    List<PublicKnowledgeRepository.EntryRow> rows = rows(named, tips);
    transaction.executeWithoutResult(
        status -> {
          if (!repository.all().equals(rows)) {
            repository.become(rows);
          }
          proposals.draw(found);
        });
  }

  /**
   * What the agency of a publication is asked to look at: of what may be public of a cleared case
   * the business is no part, so that its own agency alone is asked.
   */
  private Optional<RatingProposal> proposed(NamedHere one) {
    ProposalGround ground =
        switch (one.entry().edition().ground()) {
          case SANCTION -> ProposalGround.DECISION;
          case CONSUMER -> ProposalGround.WARNING;
          case CLEARED, CLEARED_NAMED -> ProposalGround.CLEARANCE;
          case RESULT, WARNING -> null;
        };
    return ground == null
        ? Optional.empty()
        : Optional.of(
            new RatingProposal(
                ids.next(),
                ground,
                Objects.requireNonNull(one.entry().publication().slug()),
                one.entry().publication().agency(),
                Folding.clean(one.subject().name()),
                words(one.subject()).substring(one.identifier().start(), one.identifier().end()),
                mark(one),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null));
  }

  private List<PublicationList.Entry> published() {
    var all = new ArrayList<PublicationList.Entry>();
    PublicationList page;
    do {
      page = publications.shown(new PublicQuestion(PublicationKind.CASE, "", "", all.size(), PAGE));
      all.addAll(page.entries());
    } while (!page.entries().isEmpty() && all.size() < page.count());
    return all.stream()
        .filter(one -> one.edition().ground().names() || one.edition().ground().restores())
        .toList();
  }

  /** What the officer wrote of a subject, read by what sort of subject it is. */
  private static List<Identifier> identifiers(Dossier.Subject subject) {
    return IdentifierScan.of(words(subject)).identifiers().stream()
        .filter(one -> tells(subject.kind(), one.kind()) && !one.ofPlatformItself())
        .toList();
  }

  private static String words(Dossier.Subject subject) {
    String words = subject.name() + "\n" + Objects.requireNonNullElse(subject.note(), "");
    return subject.kind() == SubjectKind.ACCOUNT ? "STK " + words : words;
  }

  private static boolean tells(SubjectKind subject, IdentifierKind kind) {
    return switch (subject) {
      case SHOP, BUSINESS ->
          switch (kind) {
            case SHOP, TAX_CODE, LINK, ITEM -> true;
            case PHONE, BANK_ACCOUNT, CITIZEN_NUMBER, EMAIL -> false;
          };
      case PHONE -> kind == IdentifierKind.PHONE;
      case ACCOUNT -> kind == IdentifierKind.BANK_ACCOUNT || kind == IdentifierKind.SHOP;
      case PERSON, ADDRESS, GOODS -> false;
    };
  }

  /**
   * Whether the words that were checked and approved for the publication are about this one. A
   * telephone number or an account among them is half covered for whoever reads the page, and told
   * only to whoever types the whole of it; one that the words leave out is told to nobody.
   */
  private static boolean confirmed(Dossier.Subject subject, Identifier one, Edition edition) {
    Body body = edition.body();
    String words =
        Stream.concat(Stream.of(body.title(), body.summary()), body.lessons().stream())
            .collect(joining("\n"));
    return business(subject) && Folding.fold(words).contains(Folding.fold(subject.name()))
        || IdentifierScan.of(words).identifiers().stream().anyMatch(read -> same(read, one));
  }

  private static boolean same(Identifier read, Identifier one) {
    return read.kind() == one.kind()
        && (read.kind() == IdentifierKind.BANK_ACCOUNT
            ? read.core().equals(one.core())
            : read.key().equals(one.key()));
  }

  private static boolean business(Dossier.Subject subject) {
    return subject.kind() == SubjectKind.SHOP || subject.kind() == SubjectKind.BUSINESS;
  }

  /** Tips behind each case and the day on which they joined it. */
  private Map<UUID, Map<UUID, LocalDate>> tips(List<NamedHere> named) {
    List<UUID> ids =
        named.stream()
            .map(one -> Objects.requireNonNull(one.entry().publication().caseId()))
            .distinct()
            .toList();
    var tips = new HashMap<UUID, Map<UUID, LocalDate>>();
    for (int from = 0; from < ids.size(); from += PAGE) {
      var some = ids.subList(from, Math.min(ids.size(), from + PAGE));
      for (CaseStory story : cases.stories(new CaseStory.Which.Of(some, TIED))) {
        var joined = new HashMap<UUID, LocalDate>();
        for (CaseStory.Entry entry : story.entries()) {
          if (entry.tip() != null) {
            if (entry.event() != CaseEvent.TAKE_BACK) {
              joined.put(entry.tip(), entry.day());
            } else {
              joined.remove(entry.tip());
            }
          }
        }
        tips.put(story.id(), joined);
      }
    }
    return tips;
  }

  private List<PublicKnowledgeRepository.EntryRow> rows(
      List<NamedHere> named, Map<UUID, Map<UUID, LocalDate>> tips) {
    LocalDate from = Vietnam.dayOf(clock.instant()).minusMonths(MONTHS);
    Map<String, Map<UUID, LocalDate>> ofIdentifier = new HashMap<>();
    for (NamedHere one : named) {
      var ofCase = tips.getOrDefault(one.entry().publication().caseId(), Map.of());
      ofCase.forEach(
          (tip, day) -> {
            if (day.isAfter(from)) {
              ofIdentifier.computeIfAbsent(mark(one), any -> new HashMap<>()).put(tip, day);
            }
          });
    }
    var seen = new HashSet<String>();
    return named.stream()
        .sorted(Comparator.comparing((NamedHere one) -> !one.business()))
        .filter(one -> seen.add(mark(one) + number(one)))
        .map(one -> row(one, ofIdentifier.getOrDefault(mark(one), Map.of())))
        .sorted(
            Comparator.comparing(PublicKnowledgeRepository.EntryRow::mark)
                .thenComparing(PublicKnowledgeRepository.EntryRow::source))
        .toList();
  }

  private PublicKnowledgeRepository.EntryRow row(NamedHere one, Map<UUID, LocalDate> reports) {
    Publication publication = one.entry().publication();
    Edition edition = one.entry().edition();
    Identifier identifier = one.identifier();
    LocalDate last = reports.values().stream().max(Comparator.naturalOrder()).orElse(null);
    ReportBand band = ReportBand.of(reports.size()).orElse(null);
    return new PublicKnowledgeRepository.EntryRow(
        mark(one),
        identifier.kind() == IdentifierKind.BANK_ACCOUNT
            ? PublicKnowledgeRepository.hex(marks.ofCore(identifier))
            : null,
        number(one),
        one.business() ? TrustLabel.HANDLED : TrustLabel.CAUTION,
        Objects.requireNonNull(publication.slug()),
        edition.shown().title(),
        publication.agency(),
        Vietnam.dayOf(Objects.requireNonNull(edition.hands().publishedAt())),
        edition.expiresOn(),
        band,
        band == null || !band.tellsMonth() ? null : month(last));
  }

  private static @Nullable LocalDate month(@Nullable LocalDate day) {
    return day == null ? null : day.withDayOfMonth(1);
  }

  private String mark(NamedHere one) {
    return PublicKnowledgeRepository.hex(marks.of(one.identifier()));
  }

  private static String number(NamedHere one) {
    return Objects.requireNonNull(one.entry().publication().caseNumber());
  }
}
